// wx.cloud: init succeeds; everything that would ask a server rejects, at the end of any chain.
import { NOT_SUPPORTED } from './inert.mjs';
import { openCall } from './call.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

const QUERY = ['where', 'orderBy', 'limit', 'skip', 'field'];
const AGGREGATE = ['addFields', 'bucket', 'bucketAuto', 'count', 'geoNear', 'group', 'limit', 'lookup', 'match', 'project', 'replaceRoot', 'sample', 'skip', 'sort', 'sortByCount', 'unwind'];
const COMMANDS = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'geoNear', 'geoWithin', 'geoIntersects', 'and', 'or', 'nor', 'not', 'exists', 'mod', 'all', 'elemMatch', 'size',
  'set', 'remove', 'inc', 'mul', 'min', 'max', 'rename', 'bit', 'push', 'pop', 'shift', 'unshift', 'addToSet', 'pull', 'pullAll'];
const GEO = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const SERVER_CALLS = ['callFunction', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile', 'callContainer', 'connectContainer'];

/** A query or update command: remembers itself, can be chained, does nothing. */
function command(operator, operands) {
  const made = { operator, operands };
  for (const name of COMMANDS) Object.defineProperty(made, name, { value: (...args) => command(name, [made, ...args]) });
  return made;
}

/** An object whose every member makes a command: `db.command.aggregate`. */
const anyCommand = () => new Proxy({}, { get: (_, name) => (typeof name === 'string' ? (...args) => command(name, args) : undefined) });

function chain(names, ends) {
  const made = { ...ends };
  for (const name of names) made[name] = () => made;
  return made;
}

/** @param {(name: string) => (options?: any) => any} failing */
function database(failing) {
  const watch = (name) => (options) => {
    failing(name)({ fail: () => options?.onError?.({ errCode: -1, errMsg: `${name}:fail ${NOT_SUPPORTED}` }) });
    return { close: () => Promise.resolve() };
  };
  const document = () => {
    const made = { watch: watch('document.watch') };
    for (const name of ['get', 'set', 'update', 'remove']) made[name] = failing(`document.${name}`);
    made.field = () => made;
    return made;
  };
  const commands = { project: anyCommand(), aggregate: anyCommand() };
  for (const name of COMMANDS) commands[name] = (...args) => command(name, args);
  return {
    config: {},
    command: commands,
    Geo: Object.fromEntries(GEO.map((type) => [type, (...coordinates) => ({ type, coordinates })])),
    serverDate: (options) => ({ $date: 'server', offset: options?.offset ?? 0 }),
    RegExp: (options) => ({ $regex: options?.regexp ?? '', $options: options?.options ?? '' }),
    collection: (collectionName) => ({
      ...chain(QUERY, {
        get: failing('collection.get'), count: failing('collection.count'), update: failing('collection.update'), remove: failing('collection.remove'), watch: watch('collection.watch'),
      }),
      collectionName,
      add: failing('collection.add'),
      doc: document,
      aggregate: () => chain(AGGREGATE, { end: failing('aggregate.end') }),
    }),
    createCollection: failing('createCollection'),
    runTransaction: failing('runTransaction'),
    startTransaction: failing('startTransaction'),
  };
}

/** @param {Kit} kit */
export function cloudApi({ runtime, warnOnce }) {
  const failing = (name) => (options) => {
    warnOnce(`cloud.${name}`);
    const call = openCall(runtime, `cloud.${name}`, options, true);
    Promise.resolve().then(() => call.fail(NOT_SUPPORTED, { errCode: -1 }));
    return call.promise;
  };
  const make = () => ({
    init: () => Promise.resolve(),
    ...Object.fromEntries(SERVER_CALLS.map((name) => [name, failing(name)])),
    database: () => database(failing),
    CloudID: function CloudID(id) { this.cloudID = id; },
    CDN: function CDN(target) { this.target = target; },
    services: {},
    extend: {},
  });
  /** A second environment: `new wx.cloud.Cloud({…})`. */
  function Cloud() { Object.assign(this, make()); }
  return { lazy: { cloud: () => ({ ...make(), Cloud }) }, mock: ['cloud'] };
}
