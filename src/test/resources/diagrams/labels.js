/* Draws a process and says where words are covered, struck through or too long. Boxes are [x, y, width, height]. */
window.diagramLabels = (() => {
    const CLEAR = 1;

    async function draw(xml) {
        const container = document.createElement('div');
        container.style.cssText = 'width: 1600px; height: 1000px';
        document.body.replaceChildren(container);
        const viewer = new BpmnJS({container});
        await viewer.importXML(xml);
        const registry = viewer.get('elementRegistry');
        const found = {shapes: [], parts: [], edges: [], strokes: [], labels: [], titles: [], inside: []};
        registry.forEach((element, gfx) => {
            const text = [...gfx.children].filter((child) => child.classList.contains('djs-visual'))
                .map((visual) => visual.querySelector('text')).find((one) => one && one.textContent);
            const box = () => {
                const ink = text.getBBox();
                return [element.x + ink.x, element.y + ink.y, ink.width, ink.height];
            };
            if (element.labelTarget) {
                // as the file says: the drawing takes what the words of today need
                const bounds = (element.di || element.businessObject.di).label?.bounds;
                found.labels.push({id: element.labelTarget.id, words: text.textContent, ink: box(),
                    box: bounds ? [bounds.x, bounds.y, bounds.width, bounds.height] : [0, 0, 0, 0]});
            } else if (element.waypoints) {
                const points = element.waypoints.map((point) => [point.x, point.y]);
                found.edges.push({id: element.id, points});
                if (element.source.businessObject.default === element.businessObject) {
                    found.strokes.push({id: element.id, box: stroke(points)});
                }
            } else if (element.parent) {
                const shape = {id: element.id, box: [element.x, element.y, element.width, element.height]};
                const part = element.type === 'bpmn:SubProcess';
                (part ? found.parts : found.shapes).push(shape);
                if (text) {
                    (part ? found.titles : found.inside).push({id: element.id, words: text.textContent, ink: box(), shape: shape.box});
                }
            }
        });
        return found;
    }

    // the short stroke that marks the default flow, near where it begins
    const stroke = ([[x1, y1], [x2, y2]]) => [
        Math.min(x1, x1 + 18 * Math.sign(x2 - x1)) - (x1 === x2 ? 6 : 0), Math.min(y1, y1 + 18 * Math.sign(y2 - y1)) - (y1 === y2 ? 6 : 0),
        x1 === x2 ? 12 : 18, y1 === y2 ? 12 : 18];
    const meet = (a, b) => a[0] < b[0] + b[2] - CLEAR && b[0] < a[0] + a[2] - CLEAR && a[1] < b[1] + b[3] - CLEAR && b[1] < a[1] + a[3] - CLEAR;
    const holds = (outer, a) => outer[0] <= a[0] && outer[1] <= a[1] && a[0] + a[2] <= outer[0] + outer[2] && a[1] + a[3] <= outer[1] + outer[3];
    // all our flows run along the axes
    const along = ([x1, y1], [x2, y2]) => [Math.min(x1, x2) - CLEAR, Math.min(y1, y2) - CLEAR, Math.abs(x1 - x2) + 2 * CLEAR, Math.abs(y1 - y2) + 2 * CLEAR];

    function complaints(found) {
        const said = [];
        const words = found.labels.concat(found.titles);
        words.forEach((label, i) => {
            const name = label.id + ' "' + label.words + '"';
            found.shapes.filter((shape) => meet(label.ink, shape.box)).forEach((shape) => said.push(name + ' is covered by ' + shape.id));
            found.parts.filter((part) => part.id !== label.id && meet(label.ink, part.box) && !holds(part.box, label.ink))
                .forEach((part) => said.push(name + ' lies on the border of ' + part.id));
            found.edges.filter((edge) => edge.points.some((point, n) => n > 0 && meet(label.ink, along(edge.points[n - 1], point))))
                .forEach((edge) => said.push(name + ' is struck through by ' + edge.id));
            found.strokes.filter((one) => meet(label.ink, one.box)).forEach((one) => said.push(name + ' lies on the stroke of ' + one.id));
            words.slice(i + 1).filter((other) => meet(label.ink, other.ink)).forEach((other) => said.push(name + ' lies on ' + other.id));
            if (label.box && (label.ink[2] > label.box[2] || label.ink[3] > label.box[3] + 4)) {
                said.push(name + ' needs ' + label.ink.slice(2).map(Math.ceil) + ' and has bounds of ' + label.box.slice(2));
            }
        });
        found.inside.concat(found.titles).filter((one) => !holds(one.shape, one.ink))
            .forEach((one) => said.push(one.id + ' "' + one.words + '" does not fit into its shape'));
        return said;
    }

    return {draw, complaints};
})();
