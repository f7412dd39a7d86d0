// The desktop's half of contracts/host.md "Logic layer": makes `host` out of the Java functions, hides what GraalJS adds
// to a bare context, boots the base library. Runs once per context, before any code of the project; evaluates to a function.
(function (java, configText) {
  "use strict";
  const onRejection = Graal.setUnhandledPromiseRejectionHandler;
  delete globalThis.Graal;
  const boot = globalThis.__sampanBoot;
  delete globalThis.__sampanBoot;

  // Frames of internal sources are not in a stack, so the first frame is the line of the project that called.
  const callers = () => new Error().stack;

  const host = Object.freeze({
    load: (kind, id) => java.load(kind, id),
    send: (json) => java.send(json),
    native: (name, argsJson) => java.native(name, argsJson),
    invoke: (callId, name, argsJson) => java.invoke(callId, name, argsJson),
    log: (level, json) => java.log(level, json, callers()),
    setTimer: (id, ms, repeat) => java.setTimer(id, Number(ms) || 0, Boolean(repeat)),
    clearTimer: (id) => java.clearTimer(id),
    now: () => java.now(),
    emit: (json) => java.emit(json),
    evaluate: (code, name) => java.evaluate(String(code), String(name)),
    onUnhandledRejection: (fn) => onRejection(fn),
  });
  return boot(host, JSON.parse(configText));
})
