'use client'
import { Tabs } from '@/components/ui/tabs'
import type { Story } from './article-draft'
import { PasteArticle } from './paste-article'
import { UploadArticles } from './upload-articles'

/** The two ways in: pasted words, or files. */
export const ImportDesk = ({ userId, preset }: { userId: string; preset?: Story | undefined }) => (
  <Tabs
    label="How the articles come in"
    tabs={[
      { value: 'paste', label: 'Paste', content: <PasteArticle userId={userId} preset={preset} /> },
      { value: 'files', label: 'Files', content: <UploadArticles preset={preset} /> },
    ]}
  />
)
