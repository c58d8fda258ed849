// Bars, the past grey and the period in question petrol, and below them the running total on the same categories.

import { axisRoom, categoryAxis, hatch, markColour, valueAxis, widthOf } from './look.js';

const stripHeight = 74;
const stripTitle = 30;
const categoryRoom = 38;

export function height(data) {
  return data.running ? undefined : 280;
}

export function option(data, look, size) {
  const left = Math.max(axisRoom(data.axis, look), data.running ? axisRoom(data.running.axis, look) : 0);
  const right = 16;
  const width = size.width - left - right;
  const bars = {
    grid: [{ left, right, top: 26, bottom: categoryRoom + (data.running ? stripHeight + stripTitle + 8 : 0), outerBoundsMode: 'none' }],
    xAxis: [categoryAxis(data.categories, look, width)],
    yAxis: [valueAxis(data.axis, look)],
    series: [
      ...(data.before ? [barSeries(data.before, look, 0)] : []),
      barSeries(data.bars, look, width / data.categories.length / (data.before ? 2 : 1)),
    ],
  };
  return data.running ? withRunning(bars, data, look, { left, right, height: size.height, width }) : bars;
}

/** The whole column of a month belongs to its bar, in the strip below to its running total. */
export function pointAt(data, chart, pixel) {
  if (chart.containPixel({ gridIndex: 0 }, pixel)) {
    return data.bars[chart.convertFromPixel({ xAxisIndex: 0 }, pixel[0])];
  }
  if (data.running && chart.containPixel({ gridIndex: 1 }, pixel)) {
    const index = chart.convertFromPixel({ xAxisIndex: 1 }, pixel[0]);
    return data.running.lines.map(line => line.points[index]).find(point => (point?.value ?? null) !== null);
  }
  return undefined;
}

function barSeries(points, look, band) {
  const values = points.filter(isPresent).map(point => point.value ?? -Infinity);
  const peak = Math.max(...(values.length ? values : points.map(point => point.value ?? -Infinity)));
  const room = Math.max(...points.map(point => widthOf(point.label ?? '', look.font, 600))) + 4;
  return {
    type: 'bar',
    barCategoryGap: '36%',
    barGap: '8%',
    barMaxWidth: 56,
    data: points.map(point => bar(point, look, band >= room || (point.value === peak && (isPresent(point) || !values.length)))),
  };
}

/** Where there is no room for all labels, the peak of the period in question has one. */
function isPresent(point) {
  return (point.mark ?? 'present') === 'present';
}

function bar(point, look, labelled) {
  const { colours } = look;
  const below = point.value < 0;
  const partial = point.mark === 'partial';
  const present = isPresent(point);
  return {
    value: point.value ?? null,
    itemStyle: {
      color: partial ? hatch(colours['data-rest'], colours.surface) : markColour(point.mark, colours),
      borderColor: partial ? colours['data-rest'] : undefined,
      borderWidth: partial ? 1 : 0,
      borderRadius: below ? [0, 0, 2, 2] : [2, 2, 0, 0],
    },
    emphasis: { disabled: true },
    label: {
      show: Boolean(point.label) && labelled,
      position: below ? 'bottom' : 'top',
      distance: 4,
      formatter: () => point.label,
      color: present ? colours.text : colours['text-3'],
      fontWeight: present ? 600 : 400,

      // Beside a taller grey bar the label would touch it.
      textBorderColor: colours.surface,
      textBorderWidth: 3,
    },
  };
}

function withRunning(bars, data, look, room) {
  const { running } = data;
  const top = room.height - stripHeight - 6;
  return {
    grid: [...bars.grid, { left: room.left, right: room.right, top, height: stripHeight, outerBoundsMode: 'none' }],
    xAxis: [
      ...bars.xAxis,
      { ...categoryAxis(data.categories, look, room.width), gridIndex: 1, axisLabel: { show: false } },
    ],
    yAxis: [...bars.yAxis, { ...valueAxis(running.axis, look), gridIndex: 1 }],
    graphic: [{ type: 'text', left: room.left, top: top - stripTitle + 2, silent: true, style: { text: running.title, fill: look.colours['text-2'], font: `500 12px ${look.font}` } }],
    series: [...bars.series, ...running.lines.map(line => runningLine(line, running.lines, look, room))],
  };
}

/** Beside its end a total stands in the clear. Where there is no room it stands over the line, or under it where another
 *  line ends higher: never on it. */
function totalPlace(line, lines, index) {
  const end = points => points[index]?.value ?? -Infinity;
  return lines.some(other => other !== line && end(other.points) > end(line.points)) ? 'bottom' : 'top';
}

function runningLine(line, lines, look, room) {
  const { colours } = look;
  const band = room.width / line.points.length;
  const fits = (point, index) => (line.points.length - index - 0.5) * band + room.right > widthOf(point.label ?? '', look.font, 600) + 8;
  const previous = line.mark === 'previous';
  const colour = previous ? colours['text-3'] : markColour(line.mark, colours);
  return {
    type: 'line',
    xAxisIndex: 1,
    yAxisIndex: 1,
    symbol: 'circle',
    symbolSize: 5,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: previous ? 1.25 : 2 },
    areaStyle: previous ? undefined : { color: colour, opacity: 0.09 },
    emphasis: { disabled: true },
    data: line.points.map((point, index) => ({
      value: point.value ?? null,
      label: {
        show: Boolean(point.label),
        position: fits(point, index) ? 'right' : totalPlace(line, lines, index),
        align: fits(point, index) ? 'left' : 'right',
        distance: 6,
        formatter: () => point.label,
        color: previous ? colours['text-3'] : colours.text,
        fontWeight: previous ? 400 : 600,
      },
    })),
  };
}
