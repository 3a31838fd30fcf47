import type { AnnotationView } from '@/lib/schemas/annotation'

/** The names of those who have a part in a mark. */
export const namesOf = (actors: AnnotationView['actors'], role: AnnotationView['actors'][number]['role']): string =>
  actors
    .filter((actor) => actor.role === role)
    .map(({ name }) => name)
    .join(', ')
