export * from '@/components/api/annotation-draft'
export { type AnnotationFields as DraftFields, fieldsOf } from '@/components/api/annotation-fields'
