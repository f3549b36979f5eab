import type { SendMailOptions, Transporter } from 'nodemailer';

/**
 * Sends over a transport, and tells a connection that was lost after the mail's last line from one that was lost before: the
 * mail client calls both `CONN`. The first may have been taken, so its error says that `DATA` is what was not answered.
 */
export function senderOver(transport: Transporter): (mail: SendMailOptions) => Promise<void> {
  const said = new Set<string>();
  transport.use('stream', ({ data, message }, done) => {
    const read = message.createReadStream.bind(message);
    message.createReadStream = (options) =>
      read(options).once('end', () => said.add(String(data.messageId)));
    done();
  });
  return async (mail) => {
    const id = String(mail.messageId);
    said.delete(id);
    try {
      await transport.sendMail(mail);
    } catch (error) {
      if (said.has(id) && error instanceof Error && 'command' in error && error.command === 'CONN')
        error.command = 'DATA';
      throw error;
    } finally {
      said.delete(id);
    }
  };
}
