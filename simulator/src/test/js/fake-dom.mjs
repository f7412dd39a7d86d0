/** A view in memory: applies patch operations to a plain tree and answers as the real view does. */

export class FakePage {
  constructor(message) {
    this.message = message;
    this.root = { id: 0, tag: "page", attrs: {}, class: "", style: "", listeners: {}, children: [] };
    this.nodes = new Map([[0, this.root]]);
    this.sheets = [];
    this.seq = 0;
    this.log = [];
  }

  apply(batch) {
    if (batch.snapshot) {
      this.root.children = [];
      this.nodes = new Map([[0, this.root]]);
    } else if (batch.seq !== this.seq + 1) throw new Error(`batch ${batch.seq} after ${this.seq}`);
    this.seq = batch.seq;
    for (const op of batch.ops) {
      this.log.push(op);
      this.run(op);
    }
  }

  node(id) {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  run([name, ...a]) {
    switch (name) {
      case "M":
        return this.insert(this.node(a[0]), a[1], this.build(a[2]));
      case "T":
        this.node(a[0]).text = a[1];
        return;
      case "A":
        this.node(a[0]).attrs[a[1]] = a[2];
        return;
      case "-A":
        delete this.node(a[0]).attrs[a[1]];
        return;
      case "C":
        this.node(a[0]).class = a[1];
        return;
      case "S":
        this.node(a[0]).style = a[1];
        return;
      case "I":
        this.node(a[0]).attrs.id = a[1];
        return;
      case "L":
        if (a[2] === 0) delete this.node(a[0]).listeners[a[1]];
        else this.node(a[0]).listeners[a[1]] = a[2];
        return;
      case "V":
        return this.move(a[0], a[1], a[2]);
      case "R":
        return a[0].forEach((id) => this.remove(id));
      case "O":
        return this.reorder(this.node(a[0]), a[1]);
      case "X":
        (this.node(a[0]).wxs ||= []).push(a.slice(1));
        return;
      case "H":
        this.node(a[0]).dataset = a[1];
        return;
      case "N":
        (this.node(a[0]).models ||= []).push(a[1]);
        return;
      case "Y":
        this.sheets.push(a);
        return;
      default:
        throw new Error(`unknown operation ${name}`);
    }
  }

  build(subtree) {
    const [id] = subtree;
    if (this.nodes.has(id)) throw new Error(`node id ${id} is used twice`);
    const node =
      subtree.length === 2
        ? { id, text: subtree[1] }
        : {
            id,
            tag: subtree[1],
            attrs: { ...(subtree[2] || {}) },
            class: subtree[3] || "",
            style: subtree[4] || "",
            listeners: { ...(subtree[5] || {}) },
            children: [],
          };
    this.nodes.set(id, node);
    for (const child of subtree[6] || []) {
      const built = this.build(child);
      built.parent = node;
      node.children.push(built);
    }
    return node;
  }

  insert(parent, before, node) {
    const at = before === -1 ? parent.children.length : parent.children.findIndex((child) => child.id === before);
    if (at < 0) throw new Error(`${before} is not a child of ${parent.id}`);
    parent.children.splice(at, 0, node);
    node.parent = parent;
  }

  detach(node) {
    node.parent.children.splice(node.parent.children.indexOf(node), 1);
  }

  move(id, parent, before) {
    const node = this.node(id);
    this.detach(node);
    this.insert(this.node(parent), before, node);
  }

  remove(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    if (node.parent.children.includes(node)) this.detach(node);
    this.forget(node);
  }

  forget(node) {
    this.nodes.delete(node.id);
    for (const child of node.children || []) this.forget(child);
  }

  reorder(parent, ids) {
    for (const id of ids) {
      const node = this.node(id);
      this.detach(node);
      parent.children.push(node);
    }
  }

  /** The tree without ids, for comparing with another way to the same state. */
  tree(node = this.root) {
    if (node.text !== undefined) return node.text;
    const { tag, attrs, listeners, children } = node;
    return { tag, attrs, class: node.class, style: node.style, listeners, children: children.map((child) => this.tree(child)) };
  }

  /** The tree as markup, tags, classes and text only. */
  html(node = this.root) {
    if (node.text !== undefined) return node.text;
    const inner = node.children.map((child) => this.html(child)).join("");
    if (node === this.root) return inner;
    return `<${node.tag}${node.class ? ` class="${node.class}"` : ""}>${inner}</${node.tag}>`;
  }

  find(predicate, node = this.root) {
    if (node.text === undefined) {
      if (node !== this.root && predicate(node)) return node;
      for (const child of node.children) {
        const found = this.find(predicate, child);
        if (found) return found;
      }
    }
    return null;
  }
}
