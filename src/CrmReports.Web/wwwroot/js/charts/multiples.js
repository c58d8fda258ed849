// Small area charts on one scale: the name and the total over each, the peak marked.

import { axisRoom, markColour, valueAxis, widthOf } from './look.js';

const panelHeight = 158;
const gap = 24;

const columnsFor = width => (width >= 820 ? 3 : width >= 310 ? 2 : 1);

export function height(data, size) {
  return Math.ceil(data.panels.length / columnsFor(size.width)) * panelHeight + 16;
}

export function option(data, look, size) {
  const columns = columnsFor(size.width);
  const left = axisRoom(data.axis, look);
  const width = (size.width - left - 16 - gap * (columns - 1)) / columns;
  const places = data.panels.map((_, i) => ({
    left: left + (i % columns) * (width + gap),
    top: Math.floor(i / columns) * panelHeight + 46,
    first: i % columns === 0,
  }));
  return {
    grid: places.map(place => ({ left: place.left, top: place.top, width, height: panelHeight - 84, outerBoundsMode: 'none' })),
    xAxis: places.map((_, i) => across(data.categories, look, i)),
    yAxis: places.map((place, i) => up(data.axis, look, i, place.first)),
    graphic: data.panels.flatMap((panel, i) => heads(panel, places[i], look, width)),
    series: data.panels.map((panel, i) => area(panel, look, i)),
  };
}

/** The whole column of a month belongs to its point. */
export function pointAt(data, chart, pixel) {
  const panel = data.panels.findIndex((_, i) => chart.containPixel({ gridIndex: i }, pixel));
  if (panel < 0) {
    return undefined;
  }
  const index = chart.convertFromPixel({ xAxisIndex: panel }, pixel[0]);
  return data.panels[panel].points[Math.round(index)];
}

function across(categories, look, index) {
  const shown = new Set([0, Math.floor(categories.length / 2), categories.length - 1]);
  return {
    type: 'category',
    gridIndex: index,
    data: categories,
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.colours['line-2'] } },
    axisLabel: {
      color: look.colours['text-3'],
      interval: i => shown.has(i),
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      margin: 6,
      lineHeight: 14,
    },
  };
}

function up(axis, look, index, labelled) {
  const whole = valueAxis(axis, look, { gridIndex: index });
  return { ...whole, axisLabel: { ...whole.axisLabel, show: labelled } };
}

function heads(panel, place, look, width) {
  const name = widthOf(panel.name, look.font, 600, 13);
  const total = widthOf(panel.total, look.font, 400, 12);
  const room = Math.min(name + 2, width - total - 12);
  const top = place.top - 42;
  return [
    text(panel.name, place.left, top, { fill: look.colours.text, font: `600 13px ${look.font}`, width: room, overflow: 'truncate' }),
    text(panel.total, place.left + room + 10, top + 1, { fill: look.colours['text-2'], font: `400 12px ${look.font}` }),
  ];
}

function text(words, left, top, style) {
  return { type: 'text', left, top, silent: true, style: { text: words, ...style } };
}

function area(panel, look, index) {
  const { colours } = look;
  const rest = panel.mark === 'rest';
  const colour = rest ? colours['text-3'] : markColour(panel.mark, colours);
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'circle',
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.75 },
    areaStyle: { color: colour, opacity: 0.09 },
    emphasis: { disabled: true },
    data: panel.points.map((point, i) => ({
      value: point.value ?? null,
      symbolSize: point.label ? 6 : 0,
      label: {
        show: Boolean(point.label),
        position: 'top',
        distance: 4,
        align: i === 0 ? 'left' : i === panel.points.length - 1 ? 'right' : 'center',
        formatter: () => point.label,
        color: colours['text-2'],
      },
    })),
  };
}
