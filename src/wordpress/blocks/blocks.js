/* Evaste's blocks in the editor: a placeholder for what visitors will see. */
;(({ blocks, blockEditor, components, element }, words) => {
  const create = element.createElement
  const framed = (title, ...children) =>
    create('div', blockEditor.useBlockProps(), create(components.Placeholder, { label: title }, ...children))

  blocks.registerBlockType('evaste/notice', {
    apiVersion: 3,
    title: words.notice,
    icon: 'shield',
    category: 'widgets',
    edit: () => framed(words.notice, create('p', null, words.noticeText)),
    save: () => null,
  })

  blocks.registerBlockType('evaste/embed', {
    apiVersion: 3,
    title: words.embed,
    icon: 'lock',
    category: 'embed',
    attributes: { service: { type: 'string' } },
    edit: ({ attributes, setAttributes }) =>
      create(
        'div',
        blockEditor.useBlockProps(),
        create(components.SelectControl, {
          label: words.embedService,
          value: attributes.service ?? '',
          options: [{ value: '', label: '—' }, ...words.services],
          onChange: (service) => setAttributes({ service }),
        }),
        create(blockEditor.InnerBlocks),
      ),
    save: () => create(blockEditor.InnerBlocks.Content),
  })

  blocks.registerBlockType('evaste/settings', {
    apiVersion: 3,
    title: words.settings,
    icon: 'admin-generic',
    category: 'widgets',
    attributes: { label: { type: 'string' } },
    edit: ({ attributes, setAttributes }) =>
      create(
        'div',
        blockEditor.useBlockProps(),
        create(blockEditor.RichText, {
          tagName: 'span',
          className: 'wp-element-button',
          allowedFormats: [],
          value: attributes.label ?? words.settings,
          onChange: (label) => setAttributes({ label }),
        }),
      ),
    save: () => null,
  })
})(window.wp, window.evasteBlocks)
