// wx.uploadFile and wx.downloadFile.
import { ApiFailure } from './call.mjs';
import { checkOptions } from './check.mjs';
import { cleanHeader, taskMembers } from './network.mjs';

const need = (...names) => names.map((name) => ({ name, required: true, type: 's', since: '1.0.0' }));
const percent = ({ done, total }) => (total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0);

/** @param {import('./network.mjs').Network} network */
export function transferApi(network) {
  const start = (name, kind, options, fields, how) => {
    const wrong = checkOptions(options, fields);
    if (wrong) return network.refuse(name, options, new ApiFailure(`parameter error: ${wrong}`));
    try {
      network.checkUrl(options.url);
    } catch (error) {
      return network.refuse(name, options, error);
    }
    return network.start(name, kind, options, how);
  };
  return {
    uploadFile(options) {
      const formData = {};
      for (const [key, value] of Object.entries(options?.formData ?? {})) formData[key] = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
      const { listeners, abort } = start('uploadFile', 'UploadTask', options, need('url', 'filePath', 'name'), {
        native: 'upload',
        args: () => ({ url: options.url, filePath: options.filePath, name: options.name, formData, header: cleanHeader(options.header), timeout: network.timeout('uploadFile', options.timeout) }),
        progress: (p, to) => { to.emit('ProgressUpdate', { progress: percent(p), totalBytesSent: p.done, totalBytesExpectedToSend: p.total }); },
        result: (answer) => ({ data: answer.body ?? '', statusCode: answer.statusCode, header: answer.header ?? {}, cookies: answer.cookies ?? [] }),
      });
      return { abort, ...taskMembers(listeners, ['HeadersReceived', 'ProgressUpdate']) };
    },
    downloadFile(options) {
      const { listeners, abort } = start('downloadFile', 'DownloadTask', options, need('url'), {
        native: 'download',
        args: () => ({ url: options.url, header: cleanHeader(options.header), timeout: network.timeout('downloadFile', options.timeout), filePath: options.filePath }),
        progress: (p, to) => { to.emit('ProgressUpdate', { progress: percent(p), totalBytesWritten: p.done, totalBytesExpectedToWrite: p.total }); },
        result: (answer) => ({ statusCode: answer.statusCode, tempFilePath: answer.tempFilePath, filePath: answer.filePath, header: answer.header ?? {}, cookies: answer.cookies ?? [], profile: answer.profile }),
      });
      return { abort, ...taskMembers(listeners, ['HeadersReceived', 'ProgressUpdate']) };
    },
  };
}
