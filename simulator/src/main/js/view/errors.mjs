/** Message and stack of an error: WebKit's stack leaves the message out, V8's has it. */
export function errorText(error) {
  const message = String(error);
  const stack = error?.stack;
  if (!stack) return message;
  return stack.includes(message) ? stack : `${message}\n${stack}`;
}
