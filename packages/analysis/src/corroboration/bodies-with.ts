import type { Place } from '../flow/place.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';
import type { FileModel } from '../file/file.ts';
import { anyItem, type Step } from '../flow/place.ts';
import type { BodyPlaces } from '../flow/body-places.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { envelopesIn, isEnvelope } from '../evidence/envelope.ts';
import { envelopesOfSchema } from '../evidence/schema-envelopes.ts';
import { parsedBy } from '../flow/parsers.ts';
import { meetingsIn } from '../sites/matched-patterns.ts';

/** Some bodies of a file. What is known of any item of a list is known of each. */
export interface Bodies {
  has(body: Place): boolean;
}

/**
 * Evidence C1, asked of a body: `field` (`rc`, or for the return code's own sites `mc`) is read on it, destructured
 * from it, or written beside the other in the type or literal that the file declares for it.
 *
 * @param own the file that is analysed, where `file` is one of its modules
 */
export function bodiesWith(field: string, file: FileModel, bodyPlaces: BodyPlaces, own = file): Bodies {
  const bodies = new Set<Place>();
  for (const member of file.membersNamed(field)) bodies.add(bodyPlaces.placeOf(member.object));
  for (const binding of file.scopes.bindings) {
    for (const body of bodyPlaces.bodiesOf(binding, field)) bodies.add(body);
  }
  for (const name of file.nodesOf('string')) {
    if (name.value !== field || name.parent?.kind !== 'call') continue;
    const [object] = name.parent.args;
    // Behind the object it is an argument: types stand in front.
    if (object && name.start >= object.end) bodies.add(bodyPlaces.placeOf(object));
  }
  // A pattern with the field reads it.
  for (const { node, path, isThrown } of meetingsIn(file).map(({ value }) => value)) {
    if (!isThrown && path.at(-1) === field) bodies.add(bodyPlaces.placeBelow(node, path.slice(0, -1)));
  }
  for (const body of declaredBodies(file, bodyPlaces, own)) bodies.add(body);
  return { has: (body) => bodies.has(body) || bodies.has(bodyPlaces.amongItems(body)) };
}

/** Bodies of variables and parameters whose declared type, call type argument or literal is an envelope. */
function declaredBodies(file: FileModel, bodyPlaces: BodyPlaces, own: FileModel): readonly Place[] {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const properties = file.propertiesByName();
  // An envelope names both, so that most files declare none; a module that they import may.
  const hasBoth = properties.has(returnCode) && properties.has(messageCode);
  if (!hasBoth && !own.files.hasModules) return [];
  const bodies: Place[] = [];
  const add = (body: Place, paths: readonly (readonly Step[])[]): void => {
    for (const path of paths) bodies.push(bodyPlaces.below(body, path));
  };
  for (const { target, type, init } of file.nodesOf('declarator')) {
    const name = target.kind === 'default' ? target.target : target;
    const holder = name.kind === 'name' ? name : init;
    if (!holder) continue;
    if (init?.kind === 'object' && isEnvelope(init, file)) bodies.push(bodyPlaces.placeOf(holder));
    if (type) add(bodyPlaces.placeOf(holder), envelopesIn(type, own));
    // Where what is called puts what it is given only its own declaration would tell.
    const given = (init ? callTypes(init) : []).flatMap((argument) => envelopesIn(argument, own));
    for (const property of given.length > 0 ? [undefined, ...bodyProperties] : []) {
      add(bodyPlaces.placeBelow(holder, property === undefined ? [] : [property]), given);
    }
  }
  for (const owner of file.nodesOf('function')) {
    for (const [index, { target, type }] of owner.params.entries()) {
      const paths = type ? envelopesIn(type, own) : [];
      if (paths.length === 0) continue;
      const name = target.kind === 'default' ? target.target : target;
      if (name.kind === 'name') add(bodyPlaces.placeOf(name), paths);
      const passed = bodyPlaces.placeOfParameter(owner, index);
      // Each argument is an item of a rest parameter.
      add(name.kind === 'spread' ? bodyPlaces.below(passed, [anyItem]) : passed, paths);
    }
  }
  for (const call of file.nodesOf('call')) {
    const parsed = parsedBy(call, file);
    if (!parsed?.schema || envelopesOfSchema(parsed.schema, file).length === 0) continue;
    bodies.push(bodyPlaces.placeBelow(call, parsed.path));
    bodies.push(bodyPlaces.placeOf(parsed.argument));
  }
  for (const literal of file.nodesOf('object')) {
    if (isEnvelope(literal, file)) bodies.push(bodyPlaces.placeOf(literal));
  }
  return bodies;
}

/** The type arguments of the call that `node` awaits or reads from: `(await axios.get<Body>(url)).data`. */
function callTypes(node: PlainNode): readonly PlainNode[] {
  const types: PlainNode[] = [];
  let at: PlainNode | undefined = node;
  while (at) {
    if (at.kind === 'call') {
      types.push(...at.types);
      at = at.callee.kind === 'member' ? at.callee.object : undefined;
    } else if (at.kind === 'await') at = at.argument;
    else at = at.kind === 'member' ? at.object : undefined;
  }
  return types;
}
