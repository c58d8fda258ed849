// The lower triangle of a matrix between −1 and 1, the value written in each cell.

import { widthOf } from './look.js';

const cellHeight = 40;
const foot = 44;

export function height(data) {
  return data.names.length * cellHeight + foot + 20;
}

export function option(data, look, size) {
  const { colours } = look;
  const n = data.names.length;
  const left = Math.min(Math.ceil(Math.max(...data.names.map(name => widthOf(name, look.font)))) + 14, size.width * 0.32);
  const cell = (size.width - left - 8) / n;

  // Names that find no room below their column become the numbers of the rows.
  const numbered = cell < 56;
  const columns = numbered ? data.names.map((_, i) => String(i + 1)) : data.names;
  const rows = numbered ? data.names.map((name, i) => `${i + 1}  ${name}`) : data.names;
  const label = { color: colours['text-2'], interval: 0, hideOverlap: false };
  const bare = { axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false }, type: 'category' };
  return {
    grid: { left, right: 8, top: 4, height: n * cellHeight, outerBoundsMode: 'none' },
    xAxis: { ...bare, data: columns, axisLabel: { ...label, width: cell - 4, overflow: 'break', lineHeight: 14 } },
    yAxis: { ...bare, data: rows, inverse: true, axisLabel: { ...label, width: left - 10, overflow: 'truncate' } },
    series: [cells(data, look, cell)],
  };
}

function cells(data, look, cell) {
  const points = data.rows.flatMap((row, y) => row.map((point, x) => ({ value: [x, y, point.value ?? null], tip: point.tip, link: point.link, text: point.label })));
  return {
    type: 'custom',
    encode: { x: 0, y: 1, value: 2 },
    cursor: points.some(point => point.link) ? 'pointer' : 'default',
    data: points,
    renderItem(params, api) {
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const [width, height] = api.size([1, 1]);
      const point = points[params.dataIndex];
      const colour = shade(point.value[2], look.colours);
      return {
        type: 'rect',
        shape: { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 2 },
        style: { fill: colour },
        textContent: cell < 30 ? undefined : {
          type: 'text',
          style: { text: point.text ?? '', fill: readable(colour, look.colours), font: `400 ${cell < 40 ? 11 : 12}px ${look.font}` },
        },
        textConfig: { position: 'inside' },
      };
    },
  };
}

/** From ochre through pale to petrol. */
function shade(value, colours) {
  if (value === null) {
    return colours.surface;
  }
  const place = (Math.max(-1, Math.min(1, value)) + 1) * 3;
  const low = Math.min(5, Math.floor(place));
  return mix(colours[`div-${low + 1}`], colours[`div-${low + 2}`], place - low);
}

function parts(colour) {
  return colour.match(/[\d.]+/g).slice(0, 3).map(Number);
}

function mix(from, to, share) {
  const [a, b] = [parts(from), parts(to)];
  return `rgb(${a.map((part, i) => Math.round(part + (b[i] - part) * share)).join(', ')})`;
}

function luminance(colour) {
  const [r, g, b] = parts(colour).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Whichever of text and surface can be read better. */
function readable(on, colours) {
  return contrast(colours.text, on) >= contrast(colours.surface, on) ? colours.text : colours.surface;
}
