export { attachmentNamed } from './attachment-named';
export { receiveBody } from './receive-body';
export { sendAttachment } from './send-file';
