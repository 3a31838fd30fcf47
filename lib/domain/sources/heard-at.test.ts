import { describe, expect, it } from 'vitest'
import { isAnother, isNeverHeard, labelAt, turnsIn } from './heard-at'

const labels = (text: string) => turnsIn(text).map(({ label }) => label)

describe('turnsIn', () => {
  it.each([
    ['MACRON: We sail.\nMR. STRAND: Why?\nQ. When?', ['MACRON', 'MR. STRAND', 'Q']],
    ['[00:12:31] THE WARDEN (by telephone): Eleven.', ['THE WARDEN (by telephone)']],
    ['>> REPORTER: When? >> ELKE: At dawn. DANE: No.', ['REPORTER', 'ELKE', 'DANE']],
    ['Elke Sommerby  0:05\nWe sail.\n\n0:09\nAt dawn.', ['Elke Sommerby']],
    ['WEBVTT\n\n00:01.000 --> 00:04.000\n<v.loud Elke Moe>We <i>sail</i></v>', ['Elke Moe', '']],
    ['We sail.\n\nLook: at dawn.', []],
  ])('reads of %j who speaks', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })
})

describe('labelAt', () => {
  it('is who spoke last, and nobody before the first', () => {
    const text = 'We begin.\nMACRON: We sail.\nQ. When?'
    const turns = turnsIn(text)
    expect(['begin', 'We sail', 'When'].map((words) => labelAt(turns, text.indexOf(words)))).toEqual([
      null,
      'MACRON',
      'Q',
    ])
  })
})

describe('isAnother', () => {
  it.each([
    ['MACRON', 'Emmanuel Macron', false],
    ['PRESIDENT MACRON', 'Volodymyr Zelenskyy', true],
    ['PRESIDENT MACRON', 'President Zelenskyy', true],
    ['MACRON', 'The President', false],
    ['MR. STRAND', 'Dane Ormond', true],
    ['MÜLLER', 'Anna Muller', false],
    ['Q', 'Dane Ormond', false],
    ['REPORTER 2', 'Dane Ormond', false],
    ['THE PRESIDENT', 'Emmanuel Macron', false],
    ['MACRON', 'the warden', false],
    ['MACRON', 'Li', false],
  ])('of %j and %j is %s', (label, credited, expected) => {
    expect(isAnother(label, credited)).toBe(expected)
  })
})

describe('isNeverHeard', () => {
  it.each([
    ['MACRON: Yes.\nSTRAND: No.\nQ. When?', 'Dane Ormond', true],
    ['MACRON: Yes.\nSTRAND: No.', 'Emmanuel Macron', false],
    ['MACRON: Yes.\nQ. When?\nMACRON: No.', 'Dane Ormond', false],
    ['MACRON: Yes.\nSTRAND: No.\nTHE PRESIDENT: Well.', 'Dane Ormond', false],
    ['Yes. No.', 'Dane Ormond', false],
  ])('in %j of %j is %s', (text, credited, expected) => {
    expect(isNeverHeard(turnsIn(text), credited)).toBe(expected)
  })
})
