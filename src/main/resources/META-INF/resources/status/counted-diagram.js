/*
 * Puts on each step of a drawn process how many cases stand there. Pressing a number tells the page which step it is of. What a
 * screen reader needs stands in the table; the numbers on the drawing are for eyes and pointers.
 */
window.omringdCounts = {
    async show(element, xml, counts) {
        await window.omringdDiagram.show(element, xml, {current: [], passed: []}, '');
        const viewer = element.omringdViewer;
        const registry = viewer.get('elementRegistry');
        for (const count of counts.filter((one) => registry.get(one.id))) {
            const pin = document.createElement('button');
            pin.className = 'status-pin' + (count.late ? ' late' : '');
            pin.textContent = count.text;
            pin.title = count.label;
            pin.setAttribute('aria-label', count.label);
            pin.tabIndex = -1;
            pin.addEventListener('click', () => element.dispatchEvent(new CustomEvent('step-chosen', {detail: count.id})));
            viewer.get('overlays').add(count.id, {position: {top: -16, right: 18}, scale: {min: 1}, html: pin});
            viewer.get('canvas').addMarker(count.id, count.late ? 'status-late' : 'status-here');
        }
        // the whole of it, also once the page beside it has found its place
        new ResizeObserver(() => window.omringdDiagram.fit(element)).observe(element);
    },
};
