/** Behaviors and the order in which they are merged (FW-BEH). */

const BUILT_IN = {
  "wx://form-field": { properties: { name: String, value: null } },
  "wx://form-field-group": {},
  "wx://form-field-button": {},
  "wx://component-export": {},
};

/** What `Behavior(options)` returns: an opaque object to list under `behaviors`. */
export class Behavior {
  /**
   * @param {object} options
   * @param {string} id
   */
  constructor(options, id) {
    this.is = id;
    applyDefinitionFilters(options);
    Object.defineProperty(this, "options", { value: options });
  }
}

const builtIns = new Map();

/** The behavior that an entry of a `behaviors` list names, or null. */
export function behaviorOf(entry) {
  if (entry instanceof Behavior) return entry;
  if (typeof entry !== "string" || !Object.hasOwn(BUILT_IN, entry)) return null;
  if (!builtIns.has(entry)) builtIns.set(entry, new Behavior(BUILT_IN[entry], entry));
  return builtIns.get(entry);
}

function listedBehaviors(options) {
  const list = Array.isArray(options.behaviors) ? options.behaviors : [];
  return list.map(behaviorOf).filter((behavior) => behavior !== null);
}

/** FW-BEH-05: run when a component or behavior is declared, for the behaviors it lists itself. */
export function applyDefinitionFilters(options) {
  for (const behavior of listedBehaviors(options)) {
    const filter = behavior.options.definitionFilter;
    if (typeof filter !== "function") continue;
    const filters = listedBehaviors(behavior.options)
      .map((inner) => inner.options.definitionFilter)
      .filter((inner) => typeof inner === "function");
    filter(options, filters);
  }
}

/**
 * All behaviors of a definition, each once, referenced before referring, in list order (FW-BEH-03, -04).
 *
 * @param {object} options
 * @returns {Behavior[]}
 */
export function behaviorsInOrder(options) {
  const found = new Set();
  const visit = (inner) => {
    for (const behavior of listedBehaviors(inner)) {
      if (found.has(behavior)) continue;
      visit(behavior.options);
      found.add(behavior);
    }
  };
  visit(options);
  return [...found];
}
