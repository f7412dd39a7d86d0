/** `this.animate` and `this.clearAnimation` (FW-ANI): keyframes go to the view once, the view runs them. */

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createAnimations(runtime) {
  function send(instance, selector, method, args, callback) {
    const component = runtime.tree.componentOf(instance);
    const { page } = component;
    const nodes = runtime.tree.queryAll(instance, selector);
    // After the flush: what was set before the call must be in the view.
    runtime.afterFlush(() => {
      const answers = nodes
        .filter((node) => node.id !== 0)
        .map((node) => runtime.view.ask("node", { page: page.id, n: node.id, method, args }));
      const done = () => {
        if (typeof callback === "function") component.call(callback, [], method);
      };
      Promise.all(answers).then(done, done);
    });
  }

  return {
    animate(instance, selector, keyframes, duration, option) {
      if (typeof option === "object" && option !== null) {
        send(instance, selector, "animate", [keyframes, duration, option]);
        return;
      }
      send(instance, selector, "animate", [keyframes, duration], option);
    },
    clear(instance, selector, options, callback) {
      const fn = typeof options === "function" ? options : callback;
      send(instance, selector, "clearAnimation", [typeof options === "object" ? options : null], fn);
    },
  };
}
