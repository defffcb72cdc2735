// After the stories: stops the product that e2e-setup.mjs started.
export default () => globalThis.storyStack?.down();
