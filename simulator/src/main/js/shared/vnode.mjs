/**
 * Bits of an update: which fields have changed (docs/contracts/bundle.md section 4, "Binding map"). `ALL` makes everything
 * anew; in any other update a node that reads none of the changed fields is left out of the output, as `SAME`.
 */
export const ALL = -1;
export const SAME = 0;

/** Kinds of nodes in template output and in the shadow tree. Numbers, because they are compared on every update. */
export const TEXT = 0;
export const ELEMENT = 1;
export const SLOT = 2;
export const IF = 3;
export const LOOP = 4;
export const BLOCK = 5;
/** One round of a loop; only in the shadow tree, in the output it is a plain list. */
export const ITEM = 6;
/** The top of a component's shadow tree; only in the shadow tree. */
export const ROOT = 7;
