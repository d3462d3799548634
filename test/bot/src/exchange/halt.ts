/** After one of these the bot stops until somebody has looked. */
export default new Set<string>(['AUTH_101', 'AUTH_1O4']);
