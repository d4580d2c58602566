// Words that a reviewer selects in a line go into the form that adds a missed mark.
export function selecting(form) {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const words = selection.toString().trim();
    const line = selection.anchorNode?.parentElement?.closest("ol.text > li");
    if (!words || !line || form.contains(selection.anchorNode)) return;
    form.elements.cue.value = words;
    form.elements.line.value = line.value;
  });
}
