// Makes elements. Data become text, never markup.
'use strict';

const byId = (id) => document.getElementById(id);

// make('button', {class: 'bar', text: '…', 'aria-label': '…'}, children)
function make(tag, attributes = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    if (name === 'text') element.textContent = value;
    else if (name === 'onclick') element.addEventListener('click', value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// An element whose text is a word, kept in the language of the page.
function makeSpoken(tag, attributes, wordOf) {
  const element = make(tag, attributes);
  whenSpoken(() => {
    element.textContent = wordOf();
  });
  return element;
}

const percent = (share) => `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;

// Lays a box of the page, in points, over the page's sheet.
function layOver(element, box, page) {
  const { width, height } = pageByNumber.get(page);
  const [x0, y0, x1, y1] = box;
  element.style.left = `${(x0 / width) * 100}%`;
  element.style.top = `${(y0 / height) * 100}%`;
  element.style.width = `${((x1 - x0) / width) * 100}%`;
  element.style.height = `${((y1 - y0) / height) * 100}%`;
}

// Folds a part of the page behind its button. `keep` is for print, which shows all.
function setFolded(button, body, folded) {
  button.setAttribute('aria-expanded', String(!folded));
  body.classList.toggle('folded', folded);
}
const isFolded = (body) => body.classList.contains('folded');
