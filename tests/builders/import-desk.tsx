import type { ReactNode } from 'react';
import { afterEach, beforeEach } from 'vitest';
import type { Client } from '#renderer/client/client.ts';
import { ImportPage } from '#renderer/features/feedback/import/ImportPage.tsx';
import { useImportFlow } from '#renderer/features/feedback/import/import-flow.ts';
import { takeFiles } from '#renderer/features/feedback/import/take-files.ts';
import { aCompany, type Company } from './company.ts';
import { aClient, aWindow, type TestWindow } from './window.tsx';

/** Olga at the page of imports, for each test of a file: what it shows of what is dropped on it. */
export function anImportDesk() {
  let company: Company | null = null;
  let opened: TestWindow | null = null;
  beforeEach(async () => {
    useImportFlow.setState(useImportFlow.getInitialState(), true);
    company = await aCompany();
  });
  afterEach(async () => {
    opened?.close();
    opened = null;
    await company?.close();
  });

  const desk = {
    get company(): Company {
      if (!company) throw new Error('There is a company within tests only.');
      return company;
    },
    get client(): Client {
      return aClient(desk.company, 'Olga');
    },
    /** In place of the window before. */
    async opens(place = '/feedback/import', page: ReactNode = <ImportPage />): Promise<TestWindow> {
      opened?.close();
      opened = await aWindow(desk.company, 'Olga', place, page);
      return opened;
    },
    async drops(...files: readonly File[]): Promise<TestWindow['user']> {
      const { user } = await desk.opens();
      await takeFiles(desk.client, files);
      return user;
    },
  };
  return desk;
}
