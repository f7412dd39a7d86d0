const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];

/**
 * The WebSocket to the computer: reconnects with back-off, keeps what could not be sent.
 * @param {{onMessage: (message: [string, any]) => void, onState: (online: boolean) => void}} listener
 */
export function link({ onMessage, onState }) {
  const waiting = [];
  let socket = null;
  let attempt = 0;
  let hello = {};
  let over = false;

  function connect() {
    socket = new WebSocket(`ws://${location.host}/ws`);
    socket.onopen = () => {
      attempt = 0;
      onState(true);
      socket.send(JSON.stringify(['hello', hello]));
      while (waiting.length) socket.send(waiting.shift());
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message[0] === 'end' || message[0] === 'refused') over = true;
      onMessage(message);
    };
    socket.onclose = () => {
      onState(false);
      if (over) return;
      setTimeout(connect, BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)]);
      attempt += 1;
    };
  }

  return {
    open(who) {
      hello = who;
      connect();
    },
    send(message) {
      const text = JSON.stringify(message);
      if (socket && socket.readyState === WebSocket.OPEN) socket.send(text);
      else waiting.push(text);
    },
  };
}
