// XPath source → tree of {kind, …}: grammar of XPath 1.0 without variables, `*`/`div`/`mod` and namespaces.

const TOKEN = /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d+)?)|(\/\/|::|!=|<=|>=|\.\.|[/@.()[\],|=<>+*])|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|(-))/y;
const NODE_TESTS = new Set(['text', 'node']);
const ANY_NODE = { axis: 'descendant-or-self', test: 'node()', predicates: [] };

function tokenize(source) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`invalid xpath at ${at}: ${source}`);
    const [, quoted, number, sign, name, minus] = match;
    tokens.push(quoted !== undefined ? { type: 'string', text: quoted.slice(1, -1) } : number !== undefined ? { type: 'number', text: number } : name !== undefined ? { type: 'name', text: name } : { type: 'sign', text: sign ?? minus });
  }
  return tokens;
}

class Parser {
  constructor(source) {
    this.source = source;
    this.tokens = tokenize(source);
    this.at = 0;
  }

  peek(text, ahead = 0) { const token = this.tokens[this.at + ahead]; return token !== undefined && token.type !== 'string' && token.text === text; }
  type(ahead = 0) { return this.tokens[this.at + ahead]?.type; }
  take(text) { if (!this.peek(text)) return false; this.at++; return true; }
  need(text) { if (!this.take(text)) throw new Error(`invalid xpath, ${text} expected: ${this.source}`); }
  next() {
    if (this.at >= this.tokens.length) throw new Error(`invalid xpath: ${this.source}`);
    return this.tokens[this.at++].text;
  }

  binary(kind, operators, operand) {
    let left = operand.call(this);
    for (let operator = operators.find((one) => this.peek(one)); operator; operator = operators.find((one) => this.peek(one))) {
      this.at++;
      left = { kind, operator, left, right: operand.call(this) };
    }
    return left;
  }

  expression() { return this.binary('or', ['or'], this.and); }
  and() { return this.binary('and', ['and'], this.equality); }
  equality() { return this.binary('compare', ['=', '!='], this.relation); }
  relation() { return this.binary('compare', ['<=', '>=', '<', '>'], this.sum); }
  sum() { return this.binary('arithmetic', ['+', '-'], this.union); }
  union() { return this.binary('union', ['|'], this.path); }

  path() {
    if (this.type() === 'string') return { kind: 'literal', value: this.next() };
    if (this.type() === 'number') return { kind: 'literal', value: Number(this.next()) };
    if (this.peek('(') || this.isCall()) return this.afterPrimary(this.primary());
    const path = { kind: 'path', absolute: false, start: null, steps: [] };
    if (this.take('//')) {
      path.absolute = true;
      path.steps.push(ANY_NODE);
    } else if (this.take('/')) {
      path.absolute = true;
      if (this.at >= this.tokens.length) return path;
    }
    this.steps(path);
    return path;
  }

  isCall() { return this.type() === 'name' && this.peek('(', 1) && !NODE_TESTS.has(this.tokens[this.at].text); }

  primary() {
    if (this.take('(')) {
      const inner = this.expression();
      this.need(')');
      return inner;
    }
    const name = this.next();
    this.need('(');
    const args = [];
    while (!this.peek(')')) {
      args.push(this.expression());
      if (!this.take(',')) break;
    }
    this.need(')');
    return { kind: 'call', name, args };
  }

  afterPrimary(expression) {
    const predicates = this.predicates();
    if (predicates.length === 0 && !this.peek('/') && !this.peek('//')) return expression;
    const path = { kind: 'path', absolute: false, start: { expression, predicates }, steps: [] };
    if (this.take('//')) path.steps.push(ANY_NODE);
    else if (!this.take('/')) return path;
    this.steps(path);
    return path;
  }

  steps(path) {
    do {
      path.steps.push(this.step());
      if (this.take('//')) path.steps.push(ANY_NODE);
      else if (!this.take('/')) return;
    } while (this.at < this.tokens.length);
  }

  step() {
    if (this.take('..')) return { axis: 'parent', test: 'node()', predicates: [] };
    if (this.take('.')) return { axis: 'self', test: 'node()', predicates: [] };
    let axis = this.take('@') ? 'attribute' : 'child';
    if (this.type() === 'name' && this.peek('::', 1)) {
      axis = this.next();
      this.at++;
    }
    let test = this.next();
    if (NODE_TESTS.has(test) && this.take('(')) {
      this.need(')');
      test += '()';
    }
    if (axis !== 'attribute') test = test.replace(/^wx-/, '').replace(/^body$/, 'page');
    return { axis, test, predicates: this.predicates() };
  }

  predicates() {
    const list = [];
    while (this.take('[')) {
      list.push(this.expression());
      this.need(']');
    }
    return list;
  }
}

/** @param {string} source @returns {any} @throws {Error} when it is no XPath that we know */
export function parseXpath(source) {
  const parser = new Parser(source);
  const tree = parser.expression();
  if (parser.at < parser.tokens.length) throw new Error(`invalid xpath: ${source}`);
  return tree;
}
