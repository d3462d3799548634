import { SpotClient } from './client';

export const client = new SpotClient({ key: process.env.BOT_KEY ?? '', secret: process.env.BOT_SECRET ?? '' });
