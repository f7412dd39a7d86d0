// The unmodified npm client with an ear on its connection: which methods were sent and answered with a result.
const { createRequire } = require('node:module');
const fs = require('node:fs');
const path = require('node:path');

const load = createRequire(`${process.cwd()}/x.js`);
const Connection = load('miniprogram-automator/out/Connection').default;

const answered = new Set();
const { send } = Connection.prototype;
Connection.prototype.send = async function (method, params) {
  const result = await send.call(this, method, params);
  answered.add(method);
  return result;
};

/** Methods that must have been answered, from the list beside this file. */
const required = fs.readFileSync(path.join(__dirname, 'required-methods.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

module.exports = { automator: load('miniprogram-automator'), answered, required };
