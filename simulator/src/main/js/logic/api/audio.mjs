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
  let made = null;
  const manager = () => {
    if (!made) {
      made = player(kit, 'BackgroundAudioManager');
      for (const event of ['Play', 'Pause', 'Stop']) made[`on${event}`](() => kit.events.emit(`BackgroundAudio${event}`));
    }
    return made;
  };
  return {
    fires: ['BackgroundAudioPlay', 'BackgroundAudioPause', 'BackgroundAudioStop'],
    plain: {
      createInnerAudioContext: () => player(kit, 'InnerAudioContext'),
      getBackgroundAudioManager: manager,
    },
    async: {
      // The old functions act on the one background player.
      playBackgroundAudio({ dataUrl, title, coverImgUrl }) { Object.assign(manager(), { title, coverImgUrl, src: dataUrl }); },
      pauseBackgroundAudio() { manager().pause(); },
      stopBackgroundAudio() { manager().stop(); },
      seekBackgroundAudio({ position }) { manager().seek(position); },
      getBackgroundAudioPlayerState() {
        const { src, paused, currentTime, duration } = manager();
        return src ? { status: paused ? 0 : 1, currentPosition: currentTime, duration, downloadPercent: 100, dataUrl: src } : { status: 2 };
      }, setInnerAudioOption() {}, getAvailableAudioSources: () => ({ audioSources: ['auto', 'buildInMic'] }) },
    mock: ['playBackgroundAudio', 'pauseBackgroundAudio', 'stopBackgroundAudio', 'seekBackgroundAudio', 'getBackgroundAudioPlayerState', 'createInnerAudioContext', 'getBackgroundAudioManager', 'setInnerAudioOption', 'getAvailableAudioSources'],
  };
}
