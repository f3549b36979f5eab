/** What Next hands a page below (site). */
export type PageProps<Params = Record<never, never>> = {
  params: Promise<Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
