/** Property types: defaults (FW-PROP-02) and conversion of received values (framework.md table 5.1). */

const TYPES = new Map([
  [String, "String"],
  [Number, "Number"],
  [Boolean, "Boolean"],
  [Object, "Object"],
  [Array, "Array"],
  [Function, "Function"],
]);

/**
 * @typedef {object} Property
 * @property {string} type `String Number Boolean Object Array Function` or `any`
 * @property {string[]} optionalTypes
 * @property {any} value what instances start with
 * @property {Function|string|null} observer
 */

/**
 * @param {any} declared a type, or `{type, optionalTypes, value, observer}`
 * @returns {Property}
 */
export function readProperty(declared) {
  const isObject = declared !== null && typeof declared === "object";
  const type = typeName(isObject ? declared.type : declared);
  return {
    type,
    optionalTypes: isObject && Array.isArray(declared.optionalTypes) ? declared.optionalTypes.map(typeName) : [],
    value: isObject && declared.value !== undefined ? declared.value : defaultOf(type),
    observer: isObject && declared.observer ? declared.observer : null,
  };
}

function typeName(type) {
  return TYPES.get(type) || (typeof type === "function" && type.name === "Function" ? "Function" : "any");
}

export function defaultOf(type) {
  switch (type) {
    case "String":
      return "";
    case "Number":
      return 0;
    case "Boolean":
      return false;
    case "Array":
      return [];
    case "Function":
      return () => {};
    default:
      return null;
  }
}

/**
 * @param {Property} property
 * @param {any} value
 * @param {(type: string) => void} mismatch told when the default is used in place of the value (FW_PROP_TYPE)
 */
export function convertProperty(property, value, mismatch) {
  if (property.optionalTypes.length > 0) {
    for (const type of [property.type, ...property.optionalTypes]) {
      if (fits(type, value)) return type === "Number" ? Number(value) : value;
    }
  }
  switch (property.type) {
    case "Number":
      return toNumber(value, mismatch);
    case "String":
      if (value === undefined || value === null || typeof value === "function") return useDefault("String", mismatch);
      return String(value);
    case "Boolean":
      return Boolean(value);
    case "Object":
      if (value === null || (typeof value === "object" && !Array.isArray(value))) return value;
      return useDefault("Object", mismatch);
    case "Array":
      return Array.isArray(value) ? value : useDefault("Array", mismatch);
    case "Function":
      return typeof value === "function" ? value : useDefault("Function", mismatch);
    default:
      return value === undefined ? null : value;
  }
}

function toNumber(value, mismatch) {
  if (value === null) return 0;
  const isConvertible = typeof value === "number" || typeof value === "boolean" || typeof value === "string";
  const number = isConvertible ? Number(value) : NaN;
  if (typeof value !== "number" && Number.isNaN(number)) return useDefault("Number", mismatch);
  return number;
}

function useDefault(type, mismatch) {
  mismatch(type);
  return defaultOf(type);
}

/** FW-PROP-04: a numeric string fits Number (measured with exparser). */
function fits(type, value) {
  switch (type) {
    case "Number":
      return typeof value === "number" || (typeof value === "string" && value !== "" && !Number.isNaN(Number(value)));
    case "String":
      return typeof value === "string";
    case "Boolean":
      return typeof value === "boolean";
    case "Object":
      return typeof value === "object" && !Array.isArray(value);
    case "Array":
      return Array.isArray(value);
    case "Function":
      return typeof value === "function";
    default:
      return true;
  }
}
