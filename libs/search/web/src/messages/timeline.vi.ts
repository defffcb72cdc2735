/** Vietnamese sentences of what happened to saved searches; the key is `timeline.<action>`. */
export const searchTimelineVi = {
  'timeline.search.saved.v1': 'Lưu một tìm kiếm',
  'timeline.search.forgotten.v1': 'Bỏ một tìm kiếm đã lưu',
} as const;
