/** What is said about the words beside a film where it is posted, and about its shorter cuts. */
export const postWords = {
  title: 'For the post',
  about: 'Caption and hashtags for each platform. Copy them when you post the film.',
  platforms: { tiktok: 'TikTok', instagram: 'Instagram', youtube: 'YouTube' },
  heading: 'Title',
  copyCaption: 'Copy the caption',
  copyTitle: 'Copy the title',
  counted: (used: number, limit: number) => `${used} of ${limit} characters`,
  cutDowns: 'Shorter cuts',
  cutDownsAbout: 'A new video from the words of this one. It waits at its script, and pictures that fit are used again.',
  cutDown: (seconds: number) => `Make a ${seconds} s cut`,
} as const;
