// Classes that touch, with the median solid and the mean dashed.

import { axisRoom, valueAxis } from './look.js';

const between = 1.5;

export function option(data, look) {
  const { colours } = look;
  const left = axisRoom(data.up, look);
  return {
    grid: { left, right: 24, top: 28, bottom: data.across.name ? 48 : 30, outerBoundsMode: 'none' },
    xAxis: valueAxis(data.across, look, {
      min: data.edges[0],
      max: data.edges.at(-1),
      splitLine: { show: false },
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
