// Up to four lines, each with its name at its end.

import { axisRoom, categoryAxis, markColour, valueAxis, widthOf } from './look.js';

export function option(data, look, size) {
  const left = axisRoom(data.axis, look);
  const named = data.lines.length > 1;
  const right = named ? Math.min(160, Math.ceil(Math.max(...data.lines.map(line => widthOf(line.name, look.font, 600)))) + 16) : 16;
  return {
    grid: { left, right, top: 20, bottom: 38, outerBoundsMode: 'none' },
    xAxis: { ...categoryAxis(data.categories, look, size.width - left - right), boundaryGap: false },
    yAxis: valueAxis(data.axis, look),
    series: data.lines.map(line => series(line, look, named, right - 12, data.lines.length === 1)),
  };
}

/** The nearest line at the category under the mouse. */
export function pointAt(data, chart, pixel) {
  if (!chart.containPixel({ gridIndex: 0 }, pixel)) {
    return undefined;
  }
  const index = Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, pixel[0]));
  const away = point => Math.abs(chart.convertToPixel({ yAxisIndex: 0 }, point.value) - pixel[1]);
  return data.lines
    .map(line => line.points[index])
    .filter(point => (point?.value ?? null) !== null)
    .sort((a, b) => away(a) - away(b))[0];
}

function series(line, look, named, room, alone) {
  const { colours } = look;
  const colour = line.hue ? colours[`data-${line.hue}`] : markColour(line.mark, colours);
  const quiet = line.mark === 'rest' || line.mark === 'previous';
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 5,
    showAllSymbol: true,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: line.mark === 'rest' ? 'dashed' : 'solid' },
    areaStyle: alone ? { color: colour, opacity: 0.09 } : undefined,
    emphasis: { disabled: true },
    endLabel: { show: named, formatter: () => line.name, color: quiet ? colours['text-3'] : colours.text, fontWeight: 600, width: room, overflow: 'truncate' },
    labelLayout: { moveOverlap: 'shiftY' },
    data: line.points.map(point => ({
      value: point.value ?? null,
      symbol: point.label ? 'circle' : undefined,
      label: { show: Boolean(point.label), position: 'top', formatter: () => point.label, color: colours['text-2'] },
    })),
  };
}
