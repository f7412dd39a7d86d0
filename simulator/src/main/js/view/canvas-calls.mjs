/** Context members that drawing commands may use; the list keeps names of messages from reaching anything else. */
const METHODS = new Set(
  (
    'arc arcTo beginPath bezierCurveTo clearRect clip closePath ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect restore rotate save scale ' +
    'setLineDash setTransform resetTransform stroke strokeRect strokeText transform translate'
  ).split(' '),
);
const PROPERTIES = new Set(
  (
    'fillStyle strokeStyle font lineWidth lineCap lineJoin miterLimit globalAlpha globalCompositeOperation textAlign textBaseline shadowBlur shadowColor ' +
    'shadowOffsetX shadowOffsetY lineDashOffset direction'
  ).split(' '),
);

function gradientOf(context, { linear, radial, stops }) {
  const gradient = linear ? context.createLinearGradient(...linear) : context.createRadialGradient(...radial);
  for (const [offset, color] of stops) gradient.addColorStop(offset, color);
  return gradient;
}

/** The same rectangle with sides that are not negative: JavaFX's WebView does not fill others (bars below zero in charts). */
function positive(x, y, width, height) {
  return [width < 0 ? x + width : x, height < 0 ? y + height : y, Math.abs(width), Math.abs(height)];
}

function loadImage(page, src) {
  return new Promise((resolve, reject) => {
    const image = page.doc.createElement('img');
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(`load image fail ${src}`));
    image.src = page.screen.resourceUrl(src, page.path);
  });
}

/** Pictures that `drawImage` commands name, loaded before anything is drawn. */
async function loadImages(page, commands) {
  const sources = new Set(commands.filter(([name]) => name === 'drawImage').map(([, source]) => source));
  const loaded = new Map();
  const failed = (src) => (error) => page.screen.log('warn', `[canvas] ${error.message}: ${src}`);
  await Promise.all([...sources].map((src) => loadImage(page, src).then((image) => loaded.set(src, image), failed(src))));
  return loaded;
}

const CALLS = {
  /**
   * Draws `[[method, …args] | ['=', property, value] | ['drawImage', src, …]]`; gradients are objects
   * `{linear|radial: [..], stops: [[offset, color]..]}`.
   */
  async draw(page, component, [commands, { reset = false } = {}]) {
    const images = await loadImages(page, commands);
    component.fit();
    if (component.props.type !== '') component.isSized = true;
    const context = component.canvas.getContext('2d');
    if (reset) context.clearRect(0, 0, component.canvas.width, component.canvas.height);
    for (const [name, ...args] of commands) {
      if (name === '=') {
        const [property, value] = args;
        if (PROPERTIES.has(property)) context[property] = value !== null && typeof value === 'object' ? gradientOf(context, value) : value;
      } else if (name === 'drawImage') {
        const image = images.get(args[0]);
        if (image) context.drawImage(image, ...args.slice(1));
      } else if (name === 'rect') context.rect(...positive(...args));
      else if (METHODS.has(name)) context[name](...args);
    }
  },
  /** Size of the surface of a 2d canvas, in its own pixels. */
  size(page, component, [width, height]) {
    component.size(width, height);
  },
  measureText(page, { canvas }, [text, font]) {
    const context = canvas.getContext('2d');
    context.save();
    context.font = font;
    const { width } = context.measureText(String(text));
    context.restore();
    return { width };
  },
  imageData(page, { canvas }, [x, y, width, height]) {
    return [...canvas.getContext('2d').getImageData(x, y, width, height).data];
  },
  /** The surface, or a part of it, as a data URL. */
  toDataURL(page, { canvas }, [{ x = 0, y = 0, width, height, destWidth, destHeight, fileType = 'png', quality = 1 } = {}]) {
    const part = page.doc.createElement('canvas');
    const [w, h] = [width ?? canvas.width - x, height ?? canvas.height - y];
    part.width = destWidth ?? w;
    part.height = destHeight ?? h;
    part.getContext('2d').drawImage(canvas, x, y, w, h, 0, 0, part.width, part.height);
    return part.toDataURL(fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality);
  },
};

/** A `canvas.<name>` method of a `node` message. */
export function canvasCall(page, node, name, args) {
  if (node.tag !== 'canvas' || !Object.hasOwn(CALLS, name)) throw new Error(`${node.tag} has no method canvas.${name}`);
  return CALLS[name](page, node.component, args);
}
