import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/schemas/block'
import { textIndex } from '../text/text-index'
import { markBoilerplate } from './boilerplate'

const prose =
  'The harbour board met again on the closed quay, and nobody in the room could say when the ferries would sail again ' +
  'to the islands. A spokesman for the line said that passengers had waited long enough, and that the matter would go ' +
  'to the council in spring, whatever the weather.'

/** The roles of lines, each a paragraph. */
function rolesOf(...lines: string[]) {
  const text = lines.join('\n')
  let at = 0
  const blocks = lines.map((line): Block => {
    const start = at
    at += textIndex(line).length + 1
    return { kind: 'paragraph', role: 'body', start, end: at - 1 }
  })
  return markBoilerplate({ text, blocks }).map(({ role }) => role)
}
const roleAmidProse = (line: string) => rolesOf(prose, prose, line, prose, prose)[2]

describe('boilerplate', () => {
  it.each([
    ['credit', 'Credit: Anna Holm'],
    ['credit', 'Photo: Anna Holm/Ellery Press'],
    ['credit', '(Photo by Anna Holm)'],
    ['credit', 'Anna Holm/Reuters'],
    ['share-bar', 'Share this article:'],
    ['share-bar', 'Share on Facebook'],
    ['share-bar', 'Facebook | WhatsApp | E-mail'],
    ['comment-form', 'Leave a Reply'],
    ['comment-form', 'Your email address will not be published. Required fields are marked *'],
    ['related', 'Also read: Quay shut'],
    ['related', 'Read more'],
    ['notice', 'Advertisement'],
    ['notice', '© 2026 The Ellery Gazette. All rights reserved.'],
    ['notice', 'Sign up for our newsletter and hear of every sailing.'],
    ['notice', 'Follow us on Instagram'],
  ])('is %s: “%s”', (role, line) => expect(roleAmidProse(line)).toBe(role))

  it.each([
    'Copyright law was the subject of the meeting.',
    'Copyright Reform Stalls in Senate',
    'Credit unions are failing across the coast.',
    'Subscribe to the view of the board, he said, and nothing moves.',
    'Sign up for the ferry by noon, the mayor told them.',
    'Share this story with your grandchildren, he said.',
    'Leave a comment to the experts, she said.',
    'Picture by picture, the police pieced it together.',
    'Comments',
    'More on Tuesday.',
    'Read more than one source, the teacher told her class.',
  ])('is not what only begins like it: “%s”', (line) => expect(roleAmidProse(line)).toBe('body'))

  it('takes the short lines after a comment form’s head with it, but no whole paragraph', () => {
    const roles = rolesOf(...Array<string>(6).fill(prose), 'Comments', 'Name', 'Post comment', prose)
    expect(roles.slice(6)).toEqual(['comment-form', 'comment-form', 'comment-form', 'body'])
  })

  it('knows a headline that is printed twice from a sentence that is said twice', () => {
    const title = 'Third closure of Tarn Quay'
    expect(rolesOf(title, 'A standfirst', title, prose)).toEqual(['body', 'body', 'notice', 'body'])
    const sentence = 'The quay of Tarn is shut.'
    expect(rolesOf(sentence, 'No.', sentence, prose)).toEqual(['body', 'body', 'body', 'body'])
  })
})
