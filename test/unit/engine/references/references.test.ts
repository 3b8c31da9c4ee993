import * as assert from 'node:assert/strict';
import { analyze, meant } from './referring';

describe('whom pronouns and nominals mean', () => {
  const fixtures: readonly (readonly [why: string, marked: string, name: string | null])[] = [
    ['the subject before', 'Angelo Ruiz left Leeds. |He| was tired.', 'Angelo Ruiz'],
    ['who says so', 'Angelo Ruiz met Walter Orlov. Orlov said |he| was tired.', 'Walter Orlov'],
    ['neither of two who met', 'Angelo Ruiz met Walter Orlov in Leeds. |He| said the talks would go on.', null],
    [
      'the subject, not the object',
      'Angelo Ruiz said it was late. Ruiz met Walter Orlov in Leeds. |He| left.',
      'Angelo Ruiz',
    ],
    ['not one of the same clause', 'Walter Orlov left. Angelo Ruiz praised |him| on Monday.', 'Walter Orlov'],
    ['a title tells the gender', 'Mrs Ana Ruiz met Mr Walter Orlov. |She| was tired.', 'Ana Ruiz'],
    ['a role tells the gender', 'Spokeswoman Ana Ruiz left Leeds. |He| was tired.', null],
    ['a pronoun before tells it', 'Ana Ruiz said she was tired. Walter Orlov left. |She| slept.', 'Ana Ruiz'],
    ['an organisation', 'The European Union said |it| would wait.', 'European Union'],
    ['its owner', 'The European Union lowered |its| forecast.', 'European Union'],
    ['nothing expletive', 'The European Union met in Leeds. |It| is clear that talks will go on.', null],
    ['nobody in particular', 'A driver hit a tree. |He| was hurt.', null],
    ['somebody without a name nearby', 'Walter Orlov left on Monday. A driver hit a tree and died. |He| was 50.', null],
    ['nobody at all', '|He| was tired.', null],
    ['never they', 'Angelo Ruiz met Walter Orlov. |They| left.', null],
    ['a relative clause', 'Angelo Ruiz met Walter Orlov, |who| said he was tired.', 'Walter Orlov'],
    ['not whom the clause is about', 'Angelo Ruiz left. He met Walter Orlov, whom |he| praised.', 'Angelo Ruiz'],
    [
      'not whom the clause is about, however long the clause before',
      'Angelo Ruiz, who has an estimated net worth of $48 billion, threw several jabs at Walter Orlov, whom |he| called a dreamer.',
      'Angelo Ruiz',
    ],
    ['a title in other words', 'Rep. Ana Ruiz left. |The congresswoman| was tired.', 'Ana Ruiz'],
    ['a role', 'The mayor of Leeds, Ana Ruiz, left. |The mayor| was tired.', 'Ana Ruiz'],
    [
      'an office in capitals',
      'Foreign Secretary Boris Terhune left. |The Foreign Secretary| was tired.',
      'Boris Terhune',
    ],
    ['no other role', 'Foreign minister Ana Ruiz left. |The defence minister| was tired.', null],
    ['no other country’s', 'Italian foreign minister Ana Ruiz left. |The Russian foreign minister| was tired.', null],
    ['where somebody is from', 'Italian minister Ana Ruiz left Leeds. |The Italian| was tired.', 'Ana Ruiz'],
    ['not one of two', 'Senator Ana Ruiz met Senator Walter Orlov. |The senator| was tired.', null],
    [
      'the head of a name',
      'The Ministry of Transport grew. |The ministry| said it was ready.',
      'Ministry of Transport',
    ],
    ['the company', 'Harlow Steel Corp. grew. |The company| said it was ready.', 'Harlow Steel Corp.'],
    ['a new one', 'Senator Ana Ruiz left. |A senator| said so.', null],
    ['not the speaker in his own words', 'Walter Orlov left. “|He| is tired,” Angelo Ruiz said.', 'Walter Orlov'],
  ];
  for (const [why, marked, name] of fixtures)
    it(`${why}: ${marked}`, () => assert.equal(meant(marked)?.entity.name ?? null, name));

  it('say how sure they are, and why', () => {
    const found = meant('Angelo Ruiz left Leeds. |He| was tired.');
    assert.equal(found?.mention.form, 'pronoun');
    assert.ok(found.mention.confidence >= 0.6 && found.mention.confidence <= 0.95);
    assert.notEqual(found.mention.rule, '');
  });

  it('are the speakers of quotations, with the way back to the name', () => {
    const text = 'Italian foreign minister Angelo Ruiz left. Ruiz was tired. “I will sleep,” he said.';
    const { quotes } = analyze(text);
    const link = quotes[0]?.speakers[0]?.entity;
    assert.deepEqual(
      link?.via.map(([start, end]) => text.slice(start, end)),
      ['Ruiz', 'Angelo Ruiz'],
    );
  });

  it('leave a speaker unknown rather than guess', () => {
    const { quotes } = analyze('“I will sleep,” he said.');
    assert.equal(quotes[0]?.speakers[0]?.entity, null);
  });

  it('find the speaker behind a nominal', () => {
    const { quotes, entities } = analyze('Spokeswoman Ana Ruiz left.\n\n“We will sleep,” the spokeswoman said.');
    const id = quotes[0]?.speakers[0]?.entity?.id;
    assert.equal(entities.find((entity) => entity.id === id)?.name, 'Ana Ruiz');
  });

  it('read a place that says something as its government, and stay the place', () => {
    const { entities } = analyze('Moscow said the talks would go on. They slept in Moscow.');
    assert.deepEqual(
      entities.map(({ type, mentions }) => [type, mentions.map(({ reading }) => reading)]),
      [['place', ['metonym', 'literal']]],
    );
  });

  it('give every entity its roles, with where they are said', () => {
    const text = 'Italian foreign minister Angelo Ruiz left. Orlov, Ruiz’s spokesman, slept.';
    const { entities } = analyze(text);
    assert.deepEqual(
      entities.map(({ name, roles }) => [name, roles.map((role) => role.text)]),
      [
        ['Angelo Ruiz', ['Italian foreign minister']],
        ['Orlov', ['Ruiz’s spokesman']],
      ],
    );
    for (const { roles } of entities) for (const role of roles) assert.equal(text.slice(...role.span), role.text);
  });

  it('stay apart in number: mentions are in text order and no two begin alike', () => {
    const { entities } = analyze(
      'Ana Ruiz said she was tired. “I told her so,” said her mayor, Walter Orlov. The mayor was tired, he said.',
    );
    const starts = entities.flatMap(({ mentions }) => mentions.map(({ span }) => span[0]));
    assert.equal(new Set(starts).size, starts.length);
    for (const { mentions } of entities)
      mentions.forEach(({ span }, i) => assert.ok(i === 0 || (mentions[i - 1]?.span[0] ?? 0) < span[0]));
  });
});
