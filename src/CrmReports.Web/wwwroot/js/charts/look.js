// How charts look: the colours of tokens.css as they are at this moment, type, axes.

const hues = 8;

/** Reads the tokens. On paper it is always light, whatever the screen is. */
export function readLook(onPaper = false) {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (onPaper) {
    probe.style.colorScheme = 'light';
  }
  document.body.append(probe);
  const colour = name => {
    probe.style.color = `var(--cr-${name})`;
    return getComputedStyle(probe).color;
  };
  const tokens = ['text', 'text-2', 'text-3', 'surface', 'raised', 'line', 'line-2', 'accent', 'data-rest'];
  for (let i = 1; i <= hues; i++) {
    tokens.push(`data-${i}`);
  }
  for (let i = 1; i <= 7; i++) {
    tokens.push(`div-${i}`, `seq-${i}`);
  }
  const colours = Object.fromEntries(tokens.map(name => [name, colour(name)]));
  const font = getComputedStyle(document.body).fontFamily;
  probe.remove();
  return { colours, font, base: base(colours, font) };
}

function base(colours, font) {
  return {
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12, color: colours['text-3'] },
  };
}

/** The colour of a mark. */
export function markColour(mark, colours) {
  switch (mark) {
    case 'previous': case 'partial': case 'rest': return colours['data-rest'];
    case 'outlier': return colours['data-2'];
    default: return colours['data-1'];
  }
}

let pen;

/** The width of a text in pixels. */
export function widthOf(text, font, weight = 400, size = 12) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${size}px ${font}`;
  return Math.ceil(Math.max(...text.split('\n').map(line => pen.measureText(line).width)));
}

/** The room that the texts of a value axis need at its left. */
export function axisRoom(axis, look) {
  return Math.ceil(Math.max(...axis.ticks.map(tick => widthOf(tick.text, look.font)))) + 12;
}

/** A value axis as hairlines with the texts that the server wrote. */
export function valueAxis(axis, look, more = {}) {
  const ticks = axis.ticks;
  const texts = new Map(ticks.map(tick => [key(tick.value), tick.text]));
  const log = Boolean(axis.isLog);
  return {
    type: log ? 'log' : 'value',
    min: ticks[0].value,
    max: ticks.at(-1).value,
    ...(log ? { logBase: 10 } : { interval: ticks.length > 1 ? ticks[1].value - ticks[0].value : undefined }),
    axisLine: { show: false },
    axisTick: { show: false },
    minorTick: { show: false },
    splitLine: { lineStyle: { color: look.colours.line, width: 1 } },
    axisLabel: { color: look.colours['text-3'], margin: 8, formatter: value => texts.get(key(value)) ?? '' },
    ...more,
  };
}

function key(value) {
  return Number(value).toPrecision(9);
}

/** A category axis: one line, no ticks, labels never turned. */
export function categoryAxis(categories, look, width, more = {}) {
  const band = width / categories.length;
  const widest = Math.max(...categories.map(text => widthOf(text, look.font)));
  const every = Math.max(1, Math.ceil((widest + 6) / band));
  return {
    type: 'category',
    data: categories,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.colours['line-2'] }, onZero: true },
    axisLabel: { color: look.colours['text-3'], lineHeight: 14, margin: 8, hideOverlap: true, interval: every === 1 ? 0 : every - 1 },
    ...more,
  };
}

/** Hatching for what is not whole. */
export function hatch(colour, background) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const brush = tile.getContext('2d');
  brush.fillStyle = background;
  brush.fillRect(0, 0, 6, 6);
  brush.strokeStyle = colour;
  brush.lineWidth = 1.2;
  brush.beginPath();
  for (const shift of [-6, 0, 6]) {
    brush.moveTo(shift, 6);
    brush.lineTo(shift + 6, 0);
  }
  brush.stroke();
  return { image: tile, repeat: 'repeat' };
}
