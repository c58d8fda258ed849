// Points over two axes, the regression line through them, outliers named.

import { axisRoom, valueAxis } from './look.js';

/** From here on points are drawn in one go, without hover of their own. */
const large = 4000;

export function option(data, look) {
  const { colours } = look;
  const left = axisRoom(data.up, look);
  const ordinary = data.points.filter(point => point.mark !== 'outlier');
  const outliers = data.points.filter(point => point.mark === 'outlier');
  const name = { nameTextStyle: { color: colours['text-2'] } };
  return {
    grid: { left, right: 24, top: data.up.name ? 34 : 16, bottom: data.across.name ? 50 : 30, outerBoundsMode: 'none' },
    xAxis: valueAxis(data.across, look, { ...name, name: data.across.name, nameLocation: 'middle', nameGap: 28, axisLine: { show: true, onZero: false, lineStyle: { color: colours['line-2'] } } }),
    yAxis: valueAxis(data.up, look, { ...name, name: data.up.name, nameGap: 14, nameTextStyle: { color: colours['text-2'], align: 'left', padding: [0, 0, 0, -left] } }),
    series: [
      dots(ordinary, look, { color: colours['data-1'], opacity: 0.28 }, 4),
      dots(outliers, look, { color: colours['data-2'], opacity: 1 }, 7),
      ...(data.line ? [line(data, colours)] : []),
    ],
  };
}

function dots(points, look, itemStyle, symbolSize) {
  return {
    type: 'scatter',
    symbolSize,
    itemStyle,
    large: points.length > large,
    cursor: points.some(point => point.link) ? 'pointer' : 'default',
    emphasis: { disabled: true },
    labelLayout: { hideOverlap: true },
    data: points.map(point => ({
      value: [point.x, point.y],
      tip: point.tip,
      link: point.link,
      label: { show: Boolean(point.label), position: 'top', distance: 4, formatter: () => point.label, color: look.colours['text-2'] },
    })),
  };
}

function line(data, colours) {
  return {
    type: 'line',
    symbol: 'none',
    cursor: 'default',
    lineStyle: { color: colours.text, width: 1.5 },
    emphasis: { disabled: true },
    triggerLineEvent: Boolean(data.lineTip),
    data: data.line.map(end => ({ value: [end.x, end.y], tip: data.lineTip })),
  };
}
