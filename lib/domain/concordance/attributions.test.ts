import { expect, it } from 'vitest'
import { isOfEarlier, isSomebody } from './attributions'

it('takes for a speaker only what names somebody, or says what they are', () => {
  for (const one of [
    'a welder in his forties',
    'The company',
    'senior officials',
    'A woman of 71, who',
    'Veltra',
    'the union',
  ])
    expect([one, isSomebody(one)]).toEqual([one, true])
  for (const none of [
    'Then',
    'Speaking',
    'stood ready',
    'the written',
    'neither',
    'a televised',
    'moved closer in the',
  ])
    expect([none, isSomebody(none)]).toEqual([none, false])
})

it('tells what was said long before from what was said the other day', () => {
  for (const words of [
    'Last week, in his closing words, he had insisted:',
    'she told members two years ago',
    'In March he said',
  ])
    expect([words, isOfEarlier(words)]).toEqual([words, true])
  expect(isOfEarlier('he told a newspaper then.', 'In 2021 he hired the doctor.')).toBe(true)
  expect(isOfEarlier('he told a newspaper then.', 'On Monday he came back.')).toBe(false)
  for (const words of ['he said on Monday', 'she may say', 'they march on, he said', 'he added at last'])
    expect([words, isOfEarlier(words)]).toEqual([words, false])
})
