// Charts of what the money is made of: each bar is a printed figure and leads to its cell.
'use strict';

const SVG = 'http://www.w3.org/2000/svg';

// A bar of `share` of the full length. Amounts are exact text; only lengths and shares are computed from them as numbers.
function makeBar(share) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 10');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const bar = document.createElementNS(SVG, 'rect');
  bar.setAttribute('width', (share * 100).toFixed(2));
  bar.setAttribute('height', '10');
  svg.append(bar);
  return svg;
}

const partPlace = (composition, part) => ({ table: composition.table, row: part.row, column: part.column });

function makePart(composition, part) {
  const total = Number(composition.total.amount);
  const share = Number(part.amount) / total;
  const place = partPlace(composition, part);
  const name = part.name ?? part.code ?? '';
  const button = make('button', { type: 'button', class: 'part', 'data-amount': part.amount, 'data-cell': keyOf(place), onclick: () => choose(place) }, [
    make('span', { class: 'name', text: name }),
    makeBar(share),
    make('span', { class: 'amount', text: textOf(place) }),
    make('span', { class: 'share', text: percent(share) }),
  ]);
  whenSpoken(() => {
    const label = say('chartPart', { name, amount: textOf(place), unit: composition.unit ?? '', share: percent(share) });
    button.setAttribute('aria-label', label);
    button.title = label;
  });
  return make('li', {}, [button]);
}

function makeTotal(composition) {
  const place = partPlace(composition, composition.total);
  return makeSpoken('button', { type: 'button', class: 'total', 'data-amount': composition.total.amount, 'data-cell': keyOf(place), onclick: () => choose(place) }, () =>
    say('chartOf', { total: composition.total.name ?? '', amount: textOf(place), unit: composition.unit ?? '', count: composition.parts.length }),
  );
}

function makeChart(composition) {
  const parts = [...composition.parts].sort((a, b) => Number(b.amount) - Number(a.amount));
  const table = tableById.get(composition.table);
  const children = [
    makeSpoken('h3', {}, () => say(`charts.${composition.topic}`)),
    make('p', {}, [makeTotal(composition), makeSpoken('span', { class: 'from' }, () => say('chartFrom', { table: `${table.id} ${titleOf(table)} · ${headerOf(table.columns[composition.total.column])}` }))]),
    make('ol', {}, parts.map((part) => makePart(composition, part))),
  ];
  if (Number(composition.rest) !== 0) {
    children.push(makeSpoken('p', { class: 'rest', 'data-amount': composition.rest }, () => `${say('chartRest')} ${composition.rest}`));
  }
  return make('section', { class: 'chart', 'data-topic': composition.topic }, children);
}

byId('charts-body').append(...compositions.map(makeChart));
if (compositions.length === 0) byId('charts').remove();
