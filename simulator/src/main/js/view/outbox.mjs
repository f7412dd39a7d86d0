/** Collects messages to the logic layer and sends those of one task as one JSON text. */
export class Outbox {
  /** @param {(json: string) => void} send */
  constructor(send) {
    this.sendJson = send;
    this.messages = [];
    this.scheduled = false;
  }

  push(kind, payload) {
    this.messages.push([kind, payload]);
    if (this.scheduled) return;
    this.scheduled = true;
    Promise.resolve().then(() => this.flush());
  }

  flush() {
    this.scheduled = false;
    if (this.messages.length === 0) return;
    const messages = this.messages;
    this.messages = [];
    this.sendJson(JSON.stringify(messages));
  }
}
