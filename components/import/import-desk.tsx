'use client'
import { Tabs } from '@/components/ui/tabs'
import type { Story } from './article-draft'
import { PasteArticle } from './paste-article'
import { UploadArticles } from './upload-articles'

type ImportDeskProps = {
  userId: string
  preset?: Story | undefined
  /** Names of outlets, to choose from. */
  outlets: readonly string[]
}

/** The two ways in: pasted words, or files. */
export const ImportDesk = ({ userId, preset, outlets }: ImportDeskProps) => (
  <Tabs
    label="How the articles come in"
    tabs={[
      { value: 'paste', label: 'Paste', content: <PasteArticle userId={userId} preset={preset} outlets={outlets} /> },
      { value: 'files', label: 'Files', content: <UploadArticles preset={preset} outlets={outlets} /> },
    ]}
  />
)
