import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', '.build', '.data', 'coverage', 'demo/sites/**/*.js', 'demo/third-party/trackers'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // Text from outside is text, never markup.
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
    },
  },
  {
    files: ['src/page/ui/**/*.ts', 'src/admin/**/*.ts', 'src/maker/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: { ...lit.configs.recommended.rules, ...litA11y.configs.recommended.rules, ...wc.configs.recommended.rules },
  },
  {
    files: ['test/**', 'bench/**', 'demo/**'],
    rules: { 'no-restricted-properties': 'off', 'no-eval': 'off', '@typescript-eslint/no-dynamic-delete': 'off' },
  },
)
