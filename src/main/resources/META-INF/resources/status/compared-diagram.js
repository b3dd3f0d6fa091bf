/*
 * Marks on a drawn process what differs from another version of it: a colour, a kind of line and a sign for each. What a screen reader
 * needs stands in the list beside it.
 */
window.omringdCompared = {
    async show(element, xml, marks) {
        await window.omringdDiagram.show(element, xml, {current: [], passed: []}, '');
        const viewer = element.omringdViewer;
        const registry = viewer.get('elementRegistry');
        for (const mark of marks.filter((one) => registry.get(one.id))) {
            const drawn = registry.get(mark.id);
            const sign = document.createElement('span');
            sign.className = 'version-sign ' + mark.kind;
            sign.textContent = mark.sign;
            sign.title = mark.label;
            sign.setAttribute('aria-hidden', 'true');
            let position = {top: -14, left: -14};
            if (drawn.waypoints) {
                // at the middle of the flow, which an overlay counts from the corner of all of it
                const points = drawn.waypoints;
                const end = Math.max(1, Math.floor(points.length / 2));
                const left = Math.min(...points.map((point) => point.x));
                const top = Math.min(...points.map((point) => point.y));
                position = {
                    left: (points[end - 1].x + points[end].x) / 2 - left - 13,
                    top: (points[end - 1].y + points[end].y) / 2 - top - 13,
                };
            }
            viewer.get('overlays').add(mark.id, {position, scale: {min: 0.8}, html: sign});
            viewer.get('canvas').addMarker(mark.id, 'version-' + mark.kind);
        }
        new ResizeObserver(() => window.omringdDiagram.fit(element)).observe(element);
    },
};
