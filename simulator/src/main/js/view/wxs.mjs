/** WXS handlers and observers of one page (spec wxs.md 4 and 5). */
export class WxsBindings {
  constructor(page) {
    this.page = page;
  }

  bind(node, what, handler) {
    (node.wxs ??= new Map()).set(what, handler);
  }

  propertySet() {}

  handleEvent() {
    return true;
  }

  runObservers() {}
}
