// Connects, closes the program with the client and prints when Tool.close was answered (ms of the epoch).
const assert = require('node:assert/strict');
const { automator, answered } = require('./recording-client.cjs');

async function main() {
  const program = await automator.connect({ wsEndpoint: process.argv[2] });
  assert.equal((await program.currentPage()).path, 'pages/controls/controls');
  await program.close();
  assert.ok(answered.has('Tool.close'));
  console.log(Date.now());
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
