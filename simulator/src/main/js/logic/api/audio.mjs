// Audio objects without sound: state and events are those of a player whose file is there.
import { inertObject } from './inert.mjs';
import { Listeners } from './listeners.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

/** @param {Kit} kit @param {'InnerAudioContext' | 'BackgroundAudioManager'} kind */
function player(kit, kind) {
  const { runtime } = kit;
  const listeners = new Listeners(runtime, kind);
  const later = (...names) => { runtime.nextTick(() => { for (const name of names) listeners.emit(name); }); };
  const background = kind === 'BackgroundAudioManager';
  let source = '';
  const audio = inertObject(kit, kind, {
    paused: true, autoplay: false, loop: false, volume: 1, playbackRate: 1, currentTime: 0, duration: 0, buffered: 0, startTime: 0, obeyMuteSwitch: true,
    get src() { return source; },
    set src(value) {
      source = String(value ?? '');
      if (!source) return;
      later('Canplay');
      if (background || audio.autoplay) audio.play();
    },
    play() {
      if (!audio.paused) return;
      kit.warnOnce('audio playback');
      audio.paused = false;
      later('Play');
    },
    pause() {
      if (audio.paused) return;
      audio.paused = true;
      later('Pause');
    },
    stop() {
      audio.paused = true;
      audio.currentTime = 0;
      later('Stop');
    },
    seek(position) {
      audio.currentTime = Number(position) || 0;
      later('Seeking', 'Seeked');
    },
    destroy() { listeners.lists.clear(); },
  }, listeners);
  return audio;
}

/** @param {Kit} kit */
export function audioApi(kit) {
  let manager = null;
  return {
    plain: {
      createInnerAudioContext: () => player(kit, 'InnerAudioContext'),
      getBackgroundAudioManager() {
        manager ??= player(kit, 'BackgroundAudioManager');
        return manager;
      },
    },
    async: { setInnerAudioOption() {}, getAvailableAudioSources: () => ({ audioSources: ['auto', 'buildInMic'] }) },
    mock: ['createInnerAudioContext', 'getBackgroundAudioManager', 'setInnerAudioOption', 'getAvailableAudioSources'],
  };
}
