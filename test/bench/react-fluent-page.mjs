/**
 * What the pane shows first, of React and Fluent v9 (react-page.ts builds it): the head, the four places, the buttons
 * and what to do first. As in the pane, the list of templates, which nobody sees yet, is made after the first paint.
 */
/* global TEXTS, Office, document, setTimeout */
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Caption1, Checkbox, FluentProvider, makeStyles, Radio, RadioGroup, Subtitle2, Tab, TabList, Text, tokens, webLightTheme } from '@fluentui/react-components';

const useStyles = makeStyles({
  pane: { padding: '0 12px 16px', display: 'grid', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', paddingTop: '8px' },
  title: { margin: 0 },
  commands: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground3 },
  hidden: { display: 'none' },
});

const PLACES = ['check', 'templates', 'breakdown', 'submit'];

function Check({ styles }) {
  const [pressed, press] = useState(0);
  const button = (name, test, appearance) => h(Button, { appearance, 'data-test': test, onClick: () => press(pressed + 1) }, TEXTS[name]);
  return [
    h('div', { key: 'commands', className: styles.commands }, button('checkWorkbook', 'check-workbook', 'primary'), button('checkSheet', 'check-sheet'), button('colour', 'colour'), button('clear', 'clear')),
    h(Checkbox, { key: 'live', label: TEXTS.live }),
    h(Caption1, { key: 'hint', as: 'p', block: true, className: styles.hint }, TEXTS.colourHint),
    h(Text, { key: 'intro', as: 'p', block: true }, TEXTS.intro),
    h(Caption1, { key: 'first', as: 'p', block: true, className: styles.hint }, TEXTS.unknownHint),
  ];
}

function Templates() {
  const choice = ({ id, name, size, source }) => h(Radio, { key: id, value: id, label: h('span', null, name, h(Caption1, { block: true }, size), h(Caption1, { block: true }, source)) });
  return h(RadioGroup, { name: 'template', defaultValue: TEXTS.list[0].id, 'aria-label': TEXTS.templates }, TEXTS.list.map(choice));
}

function Pane() {
  const styles = useStyles();
  const [place, goTo] = useState('check');
  const [isPainted, paint] = useState(false);
  useEffect(() => void setTimeout(() => paint(true)), []);
  const panel = (name, content) => h('section', { role: 'tabpanel', className: place === name ? undefined : styles.hidden }, content);
  return h(
    'div',
    { className: styles.pane },
    h('header', { className: styles.head }, h(Subtitle2, { as: 'h1', className: styles.title }, TEXTS.title), h('div', null, h(Button, { size: 'small', appearance: 'subtle' }, TEXTS.otherLanguage), h(Button, { size: 'small', appearance: 'subtle' }, '?'))),
    h(Text, { weight: 'semibold' }, TEXTS.unknown),
    h(TabList, { selectedValue: place, onTabSelect: (_, { value }) => goTo(value) }, PLACES.map((name) => h(Tab, { key: name, value: name }, TEXTS[name]))),
    panel('check', h(Check, { styles })),
    panel('templates', isPainted && h(Templates)),
  );
}

Office.onReady().then(() => createRoot(document.getElementById('pane')).render(h(FluentProvider, { theme: webLightTheme }, h(Pane))));
