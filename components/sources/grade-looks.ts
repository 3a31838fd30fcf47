import type { Tone } from '@/components/ui/tone'
import type { SourceGrade } from '@/lib/schemas/source'

/** In the order in which they are offered. */
export const gradeOrder = [
  ...(['verbatim', 'cleaned', 'truncated', 'spliced', 'paraphrased', 'not-found', 'reported'] as const),
] satisfies SourceGrade[]

/** The colour of a grade: how much differs, and no judgement. */
export const gradeTones: Readonly<Record<SourceGrade, Tone>> = {
  ...{ verbatim: 'positive', cleaned: 'positive', truncated: 'info', spliced: 'caution', paraphrased: 'caution' },
  ...{ 'not-found': 'neutral', reported: 'neutral' },
}

/** How a quoted passage is underlined in the transcript: same words full, fewer words broken, other words wavy. */
export const gradeLines: Readonly<Record<SourceGrade, string>> = {
  ...{ verbatim: 'decoration-accent', cleaned: 'decoration-accent', truncated: 'decoration-accent decoration-dashed' },
  ...{ spliced: 'decoration-caution-fg decoration-dashed', paraphrased: 'decoration-caution-fg decoration-wavy' },
  ...{ 'not-found': '', reported: 'decoration-line-strong decoration-dotted' },
}
