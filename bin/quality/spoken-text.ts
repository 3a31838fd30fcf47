import ts from 'typescript'

/** A text that a person would see or hear, written where it is shown instead of in `lib/words`. */
export type SpokenText = { readonly line: number; readonly text: string }

/** Attributes and properties whose value is read out or shown. */
const spokenNames = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'empty',
  'header',
  'hint',
  'label',
  'message',
  'note',
  'placeholder',
  'text',
  'title',
  'tooltip',
])
/** Attributes whose value only programs read. */
const mute = new Set(['className', 'class', 'style', 'd', 'href', 'key', 'id', 'data-testid'])
const hasLetters = /\p{L}{2}/u
const isAddress = (text: string) => /^(\/|https?:)/.test(text)
/** Names that no language changes: the product's, those of keys and of browsers. */
const names = new Set(
  'Verbatim|Alt|Arrow|Backspace|Control|Ctrl|Dead|Delete|End|Enter|Escape|Fn|Home|Hyper|Meta|Mod|Plus|Process|Shift|Space|Tab|Unidentified|Edge|Opera|Firefox|Chrome|Safari|Android|Windows|Linux|Mac OS X'.split(
    '|',
  ),
)
const isWord = (text: string) => /^\p{Lu}\p{Ll}+$/u.test(text)
const isCode = (text: string) => /^U\+[0-9A-F]/.test(text)
/** Several words that begin like a sentence or end like one. */
const isSentence = (text: string) => /\p{L}\S* +\S*\p{L}/u.test(text) && /^["“‘]?\p{Lu}|[.!?…:]$/u.test(text.trim())

const isText = (text: string) => hasLetters.test(text) && !isAddress(text) && !isCode(text) && !names.has(text.trim())

/**
 * The interface texts that stand in a source file: what JSX shows, what a label or a message is set to, and whole
 * sentences and capitalised words. It can't see a small word that reaches the screen through a variable.
 */
export function spokenTexts(source: string, fileName = 'file.tsx'): SpokenText[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const found: SpokenText[] = []
  const note = (node: ts.Node, text: string) =>
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() })

  const visit = (node: ts.Node, isSpoken: boolean): void => {
    if (isForPrograms(node)) return
    if (ts.isJsxText(node)) {
      if (isText(node.text)) note(node, node.text.replace(/\s+/g, ' '))
      return
    }
    const text = textOf(node)
    if (text !== undefined && isText(text) && (isSpoken || isWord(text) || isSentence(text))) note(node, text)
    ts.forEachChild(node, (child) => visit(child, passesOn(node, child, isSpoken)))
  }
  visit(file, false)
  return found
}

/** The words of a literal; a template's without what varies. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ')
  return undefined
}

/** What never reaches a person: modules, types, what a comparison holds against, and errors for developers. */
function isForPrograms(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isJsxAttribute(node)) return mute.has(node.name.getText())
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error')
  return ts.isTaggedTemplateExpression(node)
}

/** Whether a child is shown because its parent is: through braces, conditions, `??`, brackets, `as const`. */
function passesOn(parent: ts.Node, child: ts.Node, isSpoken: boolean): boolean {
  if (ts.isJsxAttribute(parent)) return spokenNames.has(parent.name.getText())
  if (ts.isPropertyAssignment(parent)) return child === parent.initializer && spokenNames.has(nameOf(parent.name))
  if (ts.isJsxExpression(parent)) return isSpoken || !ts.isJsxAttribute(parent.parent)
  if (ts.isConditionalExpression(parent)) return isSpoken && child !== parent.condition
  if (ts.isBinaryExpression(parent)) return isSpoken && child === parent.right && isChoice(parent)
  if (ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent))
    return isSpoken && !ts.isTemplateMiddleOrTemplateTail(child)
  return (
    isSpoken && (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent))
  )
}

const nameOf = (name: ts.PropertyName) => (ts.isStringLiteral(name) ? name.text : name.getText())
const isChoice = ({ operatorToken }: ts.BinaryExpression) =>
  [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken].includes(
    operatorToken.kind,
  )
