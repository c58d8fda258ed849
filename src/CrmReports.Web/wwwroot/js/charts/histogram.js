// Classes that touch, with the median solid and the mean dashed.

import { axisRoom, valueAxis, widthOf } from './look.js';

const between = 1.5;

export function option(data, look, size) {
  const { colours } = look;
  const left = axisRoom(data.up, look);
  const right = Math.max(24, ...(data.bounds ?? []).slice(-1).map(text => widthOf(text, look.font) / 2 + 4));
  const marks = bounds(data, look, size.width - left - right);
  return {
    grid: { left, right, top: 28, bottom: data.across.name ? 48 : 30, outerBoundsMode: 'none' },
    xAxis: valueAxis(data.across, look, {
      min: data.edges[0],
      max: data.edges.at(-1),
      splitLine: { show: false },
      axisLabel: {
        color: look.colours['text-3'],
        margin: 8,
        customValues: [...marks.keys()],
        formatter: value => marks.get(value) ?? '',
      },
      axisTick: { show: true, length: 4, lineStyle: { color: colours['line-2'] }, customValues: [...marks.keys()] },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours['line-2'] } },
      name: data.across.name,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: colours['text-3'] },
    }),
    yAxis: valueAxis(data.up, look),
    series: [classes(data, look), lines(data, look)],
  };
}

/** The edges that are written, by value: as many as there is room for, at round numbers where there are some. */
function bounds(data, look, width) {
  const { edges, across } = data;
  const [first, last] = [edges[0], edges.at(-1)];
  if (!data.bounds) {
    return new Map(across.ticks.filter(tick => tick.value >= first && tick.value <= last).map(tick => [tick.value, tick.text]));
  }
  const band = width / Math.max(1, edges.length - 1);
  const widest = Math.max(0, ...data.bounds.map(text => widthOf(text, look.font))) + 12;
  const every = [1, 2, 4, 5, 10, 20].find(step => step * band >= widest) ?? 40;
  const at = value => (across.isLog ? Math.log10(value) : value);
  const step = (at(edges[1]) - at(first)) * every;
  const isRound = edge => Math.abs(at(edge) / step - Math.round(at(edge) / step)) < 1e-6;
  const begin = Math.max(0, edges.slice(0, every).findIndex(isRound));
  const shown = edges.map((edge, i) => [edge, data.bounds[i]]).filter((_, i) => i % every === begin);
  return new Map(shown.length > 1 ? shown : [[first, data.bounds[0]], [last, data.bounds.at(-1)]]);
}

function classes(data, look) {
  return {
    type: 'custom',
    emphasis: { disabled: true },
    encode: { x: [0, 1], y: 2 },
    cursor: data.bars.some(bar => bar.link) ? 'pointer' : 'default',
    data: data.bars.map((bar, i) => ({ value: [data.edges[i], data.edges[i + 1], bar.value ?? 0], tip: bar.tip, link: bar.link })),
    renderItem(_, api) {
      const [x, top] = api.coord([api.value(0), api.value(2)]);
      const [end, bottom] = api.coord([api.value(1), 0]);
      return {
        type: 'rect',
        shape: { x: x + between / 2, y: top, width: Math.max(end - x - between, 0.5), height: Math.max(bottom - top, 0) },
        style: { fill: look.colours['data-1'] },
      };
    },
  };
}

function lines(data, look) {
  const { colours } = look;
  const medianFirst = !data.mean || (data.median?.value ?? -Infinity) <= data.mean.value;
  const mark = (tick, type, toLeft) => tick && {
    xAxis: tick.value,
    lineStyle: { color: colours.text, type, width: 1 },
    label: { formatter: () => tick.text, position: 'end', distance: 4, color: colours.text, align: toLeft ? 'right' : 'left', padding: [0, 2] },
  };
  return {
    type: 'line',
    data: [],
    silent: true,
    markLine: {
      symbol: 'none',
      silent: true,
      data: [mark(data.median, 'solid', medianFirst && Boolean(data.mean)), mark(data.mean, 'dashed', !medianFirst)].filter(Boolean),
    },
  };
}
