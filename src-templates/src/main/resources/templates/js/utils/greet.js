/** A greeting for a name; an empty name greets everybody. */
function greet(name) {
  return name ? `Hello, ${name}` : 'Hello, world';
}

module.exports = { greet };
