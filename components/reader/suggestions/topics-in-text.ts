'use client'
import { createContext } from 'react'

/** What the article on the screen is thought to be about, likeliest first. */
export const TopicsInText = createContext<readonly { readonly topicId: string; readonly label: string }[]>([])
