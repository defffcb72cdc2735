import type { templateVi } from './template.vi';

/** English words of templates. */
export const templateEn: Record<keyof typeof templateVi, string> = {
  'timeline.template.replaced.v1': 'Replaced the template of {{type}}: {{name}}',
  'timeline.template.reset.v1': 'Went back to the original template of {{type}}',
  templates: 'Templates',
  'templates.hint':
    'A draft without a file is begun with the template of its type. Choose a type to download, replace or reset it.',
  type: 'Type',
  state: 'Template in force',
  since: 'Since',
  'state.own': 'The agency’s own',
  'state.product': 'Decree 30/2020',
  'state.none': 'None yet',
  close: 'Close',
  download: 'Download what is in force',
  'download.product': 'Download the Decree 30/2020 template',
  'download.version': 'Download no. {{number}}: {{name}}',
  'replace.want': 'Replace with a Word file of the agency:',
  'replace.hint': '.docx only, {{size}} at most; in force once it is checked',
  'replace.busy': 'Checking the file…',
  replaced: '{{type}}: “{{name}}” is in force.',
  reset: 'Back to the Decree 30/2020 template',
  'reset.none': 'Stop using this template',
  'reset.hint': 'The agency’s own stays in the history.',
  resetDone: '{{type}}: the agency’s own template is no longer in force.',
  history: 'History',
  'history.none': 'The agency has uploaded none for this type.',
  'history.until': 'until {{at}}',
  'history.now': 'in force',
  fields: 'Merge fields',
  'fields.hint':
    'Type a field into the Word file just as the table has it, with both pairs of braces. A field without a value shows “…”; a paragraph with nothing but a field marked “may be empty” disappears.',
  'fields.name': 'Field',
  'fields.meaning': 'Meaning',
  'fields.example': 'Example',
  'fields.blank': '(left blank)',
  'fields.nothing': 'may be empty',
  'fields.used': 'The template in force has {{count}} fields: {{names}}',
  fill: 'Make from template',
  'fill.hint':
    'A Word file in the layout of the type, with everything entered so far. Download it, go on writing, drop the new version here.',
  'fill.busy': 'Making the file…',
  'fill.type': 'Choose a type to make the file from its template.',
  'fill.done': '“{{name}}” was made from the template.',
  'fill.download': 'Download to go on writing',
  'error.not_found': 'There is no such template, or it is another agency’s. Reload the page to see what there is.',
  'error.type_unknown': 'There is no such type. Nothing has changed; choose one from the list.',
  'error.none_for_type':
    'The type {{type}} has no template yet. The draft is as it was; upload a file, or ask the clerk to add one under Templates.',
  'error.not_docx':
    'This is no Word file (.docx), or it is damaged or has a password. The old template is still in force; open it in Word, save it as .docx and upload it again.',
  'error.unpacks_too_large':
    'What is packed in the file is too large. The old template is still in force; take pictures out and upload it again.',
  'error.has_macros':
    'The file has macros and is not taken. The old template is still in force; save it as .docx without macros.',
  'error.has_links':
    'The file links to “{{target}}” and is not taken. The old template is still in force; remove the link (picture, attached template, hyperlink) and upload it again.',
  'error.has_embedded':
    'The file embeds something ({{part}}) and is not taken. The old template is still in force; remove it and upload it again.',
  'error.has_active_field':
    'The file has a field that runs by itself ({{field}}) and is not taken. The old template is still in force; remove the field in Word and upload it again.',
  'error.marks_unpaired':
    'A field’s name lacks its opening or closing pair of braces. The old template is still in force; complete the field names and upload it again.',
  'error.unknown_fields':
    'The template has fields the system does not know: {{fields}}. The old template is still in force; correct them by the table of merge fields and upload it again.',
  'error.type_missing': 'No type is chosen, so no file could be made. The draft is as it was; choose a type.',
  'error.draft_has_files':
    'The draft has a file already, nothing was written over. To begin again, remove that file first.',
};
